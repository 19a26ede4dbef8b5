/** How a transaction begins: with everything it must know, or not at all. */
package jp.banso.platform.transaction;
