/**
 * What is known of each municipality: the Digital Agency's dashboard table, imported as it is
 * published (wide, without codes), and read back by municipality. A vintage is replaced as a whole;
 * importing the same table again writes nothing. Beside the values stands the mean of each
 * prefecture, because its municipalities may see the mean and not each other.
 */
package jp.banso.assessment.indicator;
