/**
 * Assessment runs (評価): a published model applied to what was known of every organisation on a day
 * (formula F1, see {@code Assessment}). A run is a job. It keeps its inputs, so it can be computed
 * again bit for bit whatever is imported later, and nothing of it ever changes. Beside the scores
 * stands the mean of each prefecture, because a municipality may see the mean and not its
 * neighbours.
 */
package jp.banso.assessment.run;
