/**
 * The CKAN Action API as harvesters and CKAN clients use it: read only, without a token, for what
 * is published. Shapes, statuses and error bodies are CKAN's, not problem details, because its
 * clients branch on them. Reached at {@code /api/3/action/*} and {@code /api/action/*} as well.
 */
package jp.banso.catalog.ckan;
