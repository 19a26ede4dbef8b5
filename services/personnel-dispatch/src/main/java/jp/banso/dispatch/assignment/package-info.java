/**
 * Somebody sent somewhere (派遣): proposed, accepted, active, completed; or cancelled. It is only
 * proposed where no hard constraint is broken, counted while both the request and the person are
 * held, so that two proposals at once cannot promise the same day twice.
 */
package jp.banso.dispatch.assignment;
