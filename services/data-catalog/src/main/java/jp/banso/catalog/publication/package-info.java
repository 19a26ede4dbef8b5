/**
 * What the public sees of the catalogue: published datasets, read for CKAN and DCAT alike in a
 * constant number of statements. Row-level security already hides everything else from a caller
 * without a token; the queries ask for published ones only, so that staff see the same answers.
 */
package jp.banso.catalog.publication;
