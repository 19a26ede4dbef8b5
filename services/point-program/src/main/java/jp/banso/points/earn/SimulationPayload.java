package jp.banso.points.earn;

import java.time.LocalDate;
import java.util.UUID;

/**
 * What a simulation works on; the rule's terms are looked up when it runs, as they never change.
 */
record SimulationPayload(
    UUID program, UUID campaign, UUID rule, int version, LocalDate from, LocalDate to) {}
