/**
 * KPI definitions (重要業績評価指標): what is measured, in which unit and how often, which direction is
 * better, and from which achievement on it counts as achieved, on track or at risk. A definition of
 * the prefecture holds for its municipalities, who read it and cannot change it. A municipality's
 * own codes begin with its 団体コード. Retired definitions keep their history and take no new figures.
 */
package jp.banso.kpi.kpi;
