/**
 * 資金決済法 (Payment Services Act) as it meets a programme on a 基準日: what was unused, what of it the
 * law counts, what is to be deposited and until when, each figure beside its rule and article. Whom
 * the law binds follows from who issues and whether residents pay. Read from the entries, by what
 * stood in the books when the day ended: a report of a past day stays the same whatever happened
 * since.
 */
package jp.banso.points.law;
