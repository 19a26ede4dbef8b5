/**
 * 加盟店 (merchant): a shop that takes a programme's points. The points it took are the balance of the
 * account with its id.
 */
package jp.banso.points.merchant;
