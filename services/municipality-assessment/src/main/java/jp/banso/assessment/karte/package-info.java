/**
 * The karte (DXカルテ): one page about one municipality: its indicators beside the prefecture's means,
 * a score and level for each axis with a radar, its group and peers, and what the neighbour
 * services know of it. By the latest assessment run; before there is one, by the national model.
 */
package jp.banso.assessment.karte;
