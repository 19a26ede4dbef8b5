/**
 * 全国地方公共団体コード: the codes of prefectures, municipalities and wards, and the register behind them.
 */
package jp.banso.platform.code;
