package jp.banso.points.exchange;

/** An order, and whether it had been asked for before. */
record AskedExchange(ExchangeView order, boolean before) {}
