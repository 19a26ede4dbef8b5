/**
 * The nation's local governments: 47 prefectures, their municipalities and wards, by code and name.
 * They come from the register that ships with the platform and are in no table: a register is
 * corrected by a release, not by an officer. {@code Reach} says whom the caller may ask about.
 */
package jp.banso.assessment.organization;
