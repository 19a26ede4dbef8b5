package jp.banso.points.earn;

import java.time.LocalDate;

/**
 * What happened, as far as a rule looks at it.
 *
 * @param day in Japan
 * @param place its code, or null
 * @param ageBand as the reporter names it, or null; never a birth date
 * @param municipality 全国地方公共団体コード of where the resident lives
 */
record Happening(LocalDate day, int units, String place, String ageBand, String municipality) {}
