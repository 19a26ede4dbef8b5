/**
 * Every failure has a name, a status and a text in Japanese and English (RFC 9457 problem details).
 */
package jp.banso.platform.problem;
