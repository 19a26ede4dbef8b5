/**
 * Figures in the shape the services exchange ({@code GET /indicator-values}): indicators as they
 * were imported and, as {@code score.overall} and {@code score.<axis>}, scores of the year's latest
 * run. What the KPI service pulls.
 */
package jp.banso.assessment.exchange;
