/**
 * Approved and locked values in the shape the services exchange figures in ({@code GET
 * /indicator-values}), an indicator being a KPI here.
 */
package jp.banso.kpi.indicator;
