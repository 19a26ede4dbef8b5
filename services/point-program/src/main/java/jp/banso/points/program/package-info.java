/**
 * ポイント事業 (point programme): who issues points under which legal kind, whether they are paid for,
 * how long they last. Life: draft, open, closed. Only an open programme moves points. What decides
 * how the law sees a programme (資金決済法) may change only in draft; its names may change until it is
 * closed.
 */
package jp.banso.points.program;
