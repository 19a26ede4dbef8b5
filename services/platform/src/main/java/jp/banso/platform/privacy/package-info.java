/**
 * 番号法 19条, 20条: none of these services may collect a マイナンバー, so text that holds one is refused at
 * the door.
 */
package jp.banso.platform.privacy;
