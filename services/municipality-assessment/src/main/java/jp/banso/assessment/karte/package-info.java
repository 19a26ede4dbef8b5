/**
 * The karte (DXカルテ): one page about one municipality: its indicators beside the prefecture's means,
 * a score for each axis with its coverage, a radar, and what the neighbour services know.
 */
package jp.banso.assessment.karte;
