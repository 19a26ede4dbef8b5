/**
 * Merge patches (RFC 7396): what is absent stays, null clears, an array replaces the whole array.
 */
package jp.banso.dispatch.correction;
