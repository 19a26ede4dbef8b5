/**
 * 失効: what ends by itself. Points end after their last day, holds after their time. Both go through
 * the lanes like anything else, with ids that follow from what ends and when: a run that stops half
 * way is simply run again, and two instances that run at once do the same thing once.
 */
package jp.banso.points.expiry;
