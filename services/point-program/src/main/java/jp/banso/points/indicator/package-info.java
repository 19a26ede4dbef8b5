/**
 * What the programmes did, in the shape the services exchange figures in ({@code GET
 * /indicator-values}): of all programmes an issuer has, or of one. What the KPI service pulls.
 * Figures of fewer than ten persons are none, and so are those of other programmes that would give
 * them away.
 */
package jp.banso.points.indicator;
