/**
 * A KPI of one organisation over time, as numbers and as a line chart with the line of its targets.
 */
package jp.banso.kpi.series;
