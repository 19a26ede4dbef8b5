/**
 * What is known of each municipality: the Digital Agency's dashboard table, imported as it is
 * published (wide, without codes), and read back by municipality or by indicator.
 */
package jp.banso.assessment.indicator;
