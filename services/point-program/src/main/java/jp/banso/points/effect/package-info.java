/**
 * 効果 (effect, F18 and F19): what points were issued, used and ended, where, how fast they went
 * round, and whether a group changed more than another one did. Counted from the ledger's entries
 * by the day they were recorded, so that a figure of a past month never changes. Figures of fewer
 * than ten persons are suppressed, together with what would give them away; an analysis may be
 * handed to the catalogue, each month of a programme once.
 */
package jp.banso.points.effect;
