/**
 * How one organisation stands with each of its KPIs, by the latest value of each; what the DXカルテ of
 * the assessment service shows.
 */
package jp.banso.kpi.status;
