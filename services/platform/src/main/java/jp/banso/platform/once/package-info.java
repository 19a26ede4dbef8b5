/** A request that creates something has its effect once, however often it is sent. */
package jp.banso.platform.once;
