package jp.banso.points.ledger;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * What is to become of a batch: what its callers are to hear, and what has to be written before.
 *
 * @param sheets by programme, what changed
 */
record Plan(List<Answer> answers, List<Line> lines, Map<UUID, Sheet> sheets, Instant at) {}
