/** 会計年度, 和暦 and the clock of Japan. */
package jp.banso.platform.time;
