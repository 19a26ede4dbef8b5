package jp.banso.platform.jobs;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import jp.banso.platform.jurisdiction.Actor;

/**
 * The jobs' rows. Every change of a running job names its lease, so that only the holder can make
 * it.
 */
@ApplicationScoped
class JobTable {

  private static final int MOST_ATTEMPTS = 3;

  private final Sql sql;
  private final ObjectMapper json;
  private final InstantSource time;

  JobTable(Sql sql, ObjectMapper json, InstantSource time) {
    this.sql = sql;
    this.json = json;
    this.time = time;
  }

  void queue(UUID id, String kind, JsonNode payload, Actor submitter) {
    sql.update(
        "insert into job (id, kind, payload, submitter, submitter_roles, not_before, created_at)"
            + " values (?, ?, ?::jsonb, ?, string_to_array(?, ' '), ?, ?)",
        id,
        kind,
        payload.toString(),
        submitter.caller(),
        String.join(" ", submitter.roles()),
        now(),
        now());
  }

  int waiting() {
    return sql.query(row -> row.getInt(1), "select count(*) from job where state = 'queued'")
        .getFirst();
  }

  /** Takes the next job that waits or whose holder died; nobody else gets the same one. */
  Optional<ClaimedJob> claim(Set<String> kinds, Duration lease) {
    UUID token = UUID.randomUUID();
    return sql
        .query(
            row -> claimed(row, token),
            """
            update job set state = 'running', lease_token = ?, lease_until = ?, attempts = attempts + 1
            where id = (
              select id from job where kind = any (string_to_array(?, ' ')) and attempts < ? and
                ((state = 'queued' and not_before <= ?) or (state = 'running' and lease_until < ?))
              order by not_before, id limit 1 for update skip locked)
            returning *
            """,
            token,
            at(time.instant().plus(lease)),
            String.join(" ", kinds),
            MOST_ATTEMPTS,
            now(),
            now())
        .stream()
        .findFirst();
  }

  /** Jobs whose holders died too often do not wait for ever. */
  int giveUp() {
    return sql.update(
        "update job set state = 'failed', problem = 'job-failed', finished_at = ? where state ="
            + " 'running' and lease_until < ? and attempts >= ?",
        now(),
        now(),
        MOST_ATTEMPTS);
  }

  boolean renew(ClaimedJob job, Duration lease) {
    return sql.update(
            "update job set lease_until = ? where id = ? and lease_token = ? and state = 'running'",
            at(time.instant().plus(lease)),
            job.id(),
            job.token())
        == 1;
  }

  /** A job may think between two statements for longer than a request may. */
  void allowLongWork(int seconds) {
    sql.query(
        row -> row.getString(1),
        "select set_config('idle_in_transaction_session_timeout', ?, true)",
        seconds + "s");
  }

  void progress(ClaimedJob job, long done, long total, String unit) {
    sql.update(
        "update job set done = ?, total = ?, unit = ? where id = ? and lease_token = ?",
        done,
        total,
        unit,
        job.id(),
        job.token());
  }

  boolean cancelRequested(ClaimedJob job) {
    return sql
        .query(row -> row.getBoolean(1), "select cancel_requested from job where id = ?", job.id())
        .stream()
        .anyMatch(asked -> asked);
  }

  /** False where the lease was lost: the work must not be committed. */
  boolean succeed(ClaimedJob job, Object result) {
    return sql.update(
            "update job set state = case when cancel_requested then 'cancelled' else 'succeeded' end,"
                + " result = ?::jsonb, finished_at = ? where id = ? and lease_token = ? and state = 'running'",
            text(result),
            now(),
            job.id(),
            job.token())
        == 1;
  }

  void fail(ClaimedJob job, String problem, Object[] args) {
    sql.update(
        "update job set state = 'failed', problem = ?, problem_args = ?::jsonb, finished_at = ?"
            + " where id = ? and lease_token = ? and state = 'running'",
        problem,
        text(args),
        now(),
        job.id(),
        job.token());
  }

  void retryLater(ClaimedJob job, Duration wait) {
    if (job.attempts() >= MOST_ATTEMPTS) {
      fail(job, "job-failed", new Object[0]);
      return;
    }
    sql.update(
        "update job set state = 'queued', lease_token = null, not_before = ? where id = ? and lease_token = ?",
        at(time.instant().plus(wait)),
        job.id(),
        job.token());
  }

  boolean cancel(UUID id) {
    return sql.update(
            """
            update job set cancel_requested = true,
              state = case when state = 'queued' then 'cancelled' else state end,
              finished_at = case when state = 'queued' then ? else finished_at end
            where id = ?
            """,
            now(),
            id)
        == 1;
  }

  <T> List<T> rows(Sql.Reading<T> reading, String where, Object... values) {
    return sql.query(reading, "select * from job " + where, values);
  }

  private ClaimedJob claimed(ResultSet row, UUID token) throws SQLException {
    var roles = Set.of((String[]) row.getArray("submitter_roles").getArray());
    var submitter = new Actor(row.getString("jurisdiction"), row.getString("submitter"), roles);
    return new ClaimedJob(
        row.getObject("id", UUID.class),
        token,
        row.getString("kind"),
        json(row.getString("payload")),
        submitter,
        row.getInt("attempts"));
  }

  JsonNode json(String text) {
    try {
      return text == null ? null : json.readTree(text);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException(e);
    }
  }

  JsonNode tree(Object value) {
    return json.valueToTree(value);
  }

  private String text(Object value) {
    return value == null ? null : json.valueToTree(value).toString();
  }

  private OffsetDateTime now() {
    return at(time.instant());
  }

  private static OffsetDateTime at(Instant instant) {
    return instant.atOffset(ZoneOffset.UTC);
  }
}
