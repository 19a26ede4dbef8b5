package jp.banso.kpi.measurement;

import java.time.Instant;

/** When something was recorded, and by whom. */
record Recording(Instant at, String by) {}
