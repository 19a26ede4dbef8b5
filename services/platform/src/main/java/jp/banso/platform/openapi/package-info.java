/** What the generated contract says of every operation, so that nobody writes it by hand. */
package jp.banso.platform.openapi;
