/**
 * Periods a figure is measured for: a 会計年度 ({@code FY2025}), a quarter of one ({@code 2025-Q1} is
 * April to June 2025, {@code 2025-Q4} January to March 2026) or a calendar month ({@code 2025-08}).
 */
package jp.banso.kpi.period;
