package jp.banso.assessment.run;

import java.math.BigDecimal;
import java.time.LocalDate;

/** A score that stands for a fiscal year, and the day it is about. */
public record YearScore(String organization, LocalDate asOf, BigDecimal score) {}
