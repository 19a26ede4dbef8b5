/**
 * What a value is compared with: targets (目標値), where an organisation wants to be in a period, and
 * baselines (基準値), where it came from. One of each kind for a KPI, an organisation and a period; a
 * correction keeps the one before in the journal.
 */
package jp.banso.kpi.benchmark;
