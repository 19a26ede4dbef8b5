/**
 * Measurements (実績値): one value of a KPI for an organisation and a period. Submitted by the
 * municipality, approved or returned by the prefecture, locked when the period is closed; a locked
 * one never changes again. Two times are kept: the period a value is about, and the moment it was
 * recorded. A correction adds a record and takes nothing away, so {@code asOf} answers exactly what
 * was known at any earlier moment.
 */
package jp.banso.kpi.measurement;
