/**
 * Sources: which figures of the other services fill which KPI, and how often. A pull reads every
 * page first and writes afterwards, in one transaction, so that a neighbour that fails half-way
 * leaves nothing behind. What a neighbour sends for organisations outside the submitter's reach is
 * refused and counted.
 */
package jp.banso.kpi.source;
