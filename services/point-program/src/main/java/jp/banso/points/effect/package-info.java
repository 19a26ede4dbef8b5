/**
 * 効果 (effect, F18): points issued and used, by month and by the municipality the holders live in.
 * Figures under ten persons are suppressed, and so is the next smallest where the month's total
 * would give a single one away.
 */
package jp.banso.points.effect;
