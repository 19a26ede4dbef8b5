/**
 * Who fits a request, and why (F13): score = skill fit × availability × location × continuity, each
 * from 0 to 1 with four decimals. Whoever breaks a hard constraint is refused with every reason.
 * The calculation is pure: the same input gives the same order, ties by id.
 */
package jp.banso.dispatch.matching;
