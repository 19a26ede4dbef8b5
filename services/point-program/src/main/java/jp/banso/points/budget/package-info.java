/**
 * 予算 (budget) of a campaign: an account with floor zero that grants are paid from, so that no
 * programme can issue more than it was given. It is funded once, when it is set up.
 */
package jp.banso.points.budget;
