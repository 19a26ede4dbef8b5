/**
 * The nation's local governments: 47 prefectures, their municipalities and wards, by code and name.
 */
package jp.banso.assessment.organization;
