/**
 * 紙カード (paper card): for residents without a smartphone. Staff open the wallet at the counter and
 * hand over a card that says a number and nothing about its holder; at a till the number leads to
 * the wallet, and points move there like anywhere else. A lost card is blocked and another one
 * handed over; the wallet stays. A wallet has at most one card that works.
 */
package jp.banso.points.inclusion;
