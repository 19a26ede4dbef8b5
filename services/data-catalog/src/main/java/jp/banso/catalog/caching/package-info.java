/** What caches and browsers may keep of the public answers, and for how long. */
package jp.banso.catalog.caching;
