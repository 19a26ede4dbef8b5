/**
 * A dataset and its files (distributions), from draft through review to publication.
 *
 * <p>draft → review → published → withdrawn; a reviewer may send it back to draft. Whoever drafts
 * does not need to be who publishes, but publishing needs a steward or the prefecture. What is
 * published is public: the database shows it to callers without a token.
 */
package jp.banso.catalog.dataset;
