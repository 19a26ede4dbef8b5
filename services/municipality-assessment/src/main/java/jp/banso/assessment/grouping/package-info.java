/**
 * Groupings (類型化): a run's organisations sorted into groups, by the model's levels or by k-means on
 * the standardised scores of the axes, with each one's nearest peers. Where a person knows better,
 * an organisation is moved with a reason; what was computed stays beside it.
 */
package jp.banso.assessment.grouping;
