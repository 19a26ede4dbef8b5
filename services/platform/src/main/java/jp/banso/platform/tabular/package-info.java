/**
 * Tables in and out: CSV and xlsx as town halls exchange them, read under limits and written
 * without losing anything silently.
 */
package jp.banso.platform.tabular;
