/**
 * 交換: points of a programme become points of a carrier. Two systems cannot commit together, so an
 * order goes in steps, each written down before the next: the ledger holds the points, the carrier
 * is asked, and what it says decides whether the hold is captured or voided. Where it says nothing
 * that can be understood, nothing is undone: a later run asks again. An order whose instance died
 * is finished by the next run; every step may be repeated, because its id follows from the order's.
 */
package jp.banso.points.exchange;
