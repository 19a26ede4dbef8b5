/**
 * The event feed: the journal as CloudEvents 1.0, for whoever wants to follow what happens. The
 * order is that of transactions, and an event shows only when no earlier transaction is still open,
 * so a reader that remembers its cursor misses nothing.
 */
package jp.banso.platform.events;
