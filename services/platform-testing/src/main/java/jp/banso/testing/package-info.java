/** What the services' tests share: a real PostgreSQL, signed tokens, and the rules of the house. */
package jp.banso.testing;
