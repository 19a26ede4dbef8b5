/** The roles that endpoints name, and the tokens that give them. */
package jp.banso.platform.security;
