/**
 * Load on the running stack: benchmarks and soak tests, behind {@code scripts/bench} and {@code
 * scripts/soak}. Requests go over HTTP with real tokens; what was acknowledged is compared with
 * what the database holds.
 */
package jp.banso.load;
