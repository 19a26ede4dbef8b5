package jp.banso.points.earn;

import java.time.LocalDate;

/** What a day would have cost. */
record SimulationDay(LocalDate day, long residents, long points) {}
