/** The roles that endpoints name. */
package jp.banso.platform.security;
