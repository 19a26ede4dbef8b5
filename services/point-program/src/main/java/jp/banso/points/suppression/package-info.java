/**
 * 秘匿処理 (statistical disclosure control): which figures of a table must be withheld so that those of
 * a few persons are neither shown nor follow from the sums. Knows tables, not what they count.
 */
package jp.banso.points.suppression;
