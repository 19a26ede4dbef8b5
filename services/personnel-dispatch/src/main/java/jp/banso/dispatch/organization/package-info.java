/** Whom the caller may act for: an organisation of the register, within the caller's reach. */
package jp.banso.dispatch.organization;
