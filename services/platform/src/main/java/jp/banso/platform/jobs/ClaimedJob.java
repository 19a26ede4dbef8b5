package jp.banso.platform.jobs;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.UUID;
import jp.banso.platform.jurisdiction.Actor;

/** A job that this instance holds, as long as its lease lasts. */
record ClaimedJob(
    UUID id, UUID token, String kind, JsonNode payload, Actor submitter, int attempts) {}
