package jp.banso.platform.jobs;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import jp.banso.platform.http.Ids;
import jp.banso.platform.http.Page;
import jp.banso.platform.http.PageRequest;
import jp.banso.platform.jurisdiction.Caller;
import jp.banso.platform.problem.DomainException;
import jp.banso.platform.problem.Problem;
import jp.banso.platform.problem.ProblemCatalog;
import jp.banso.platform.problem.Problems;

/** Submits and shows jobs. At most 100 wait in one area; a further one is refused. */
@ApplicationScoped
@Transactional
public class Jobs {

  private static final int MOST_WAITING = 100;

  private final JobTable table;
  private final Ids ids;
  private final Caller caller;
  private final Problems problems;
  private final jakarta.enterprise.inject.Instance<ProblemCatalog> catalogs;

  Jobs(
      JobTable table,
      Ids ids,
      Caller caller,
      Problems problems,
      jakarta.enterprise.inject.Instance<ProblemCatalog> catalogs) {
    this.table = table;
    this.ids = ids;
    this.caller = caller;
    this.problems = problems;
    this.catalogs = catalogs;
  }

  /**
   * Queues a job in the caller's transaction: no job without its request's effect, nor the reverse.
   */
  public JobView submit(String kind, Object payload) {
    if (table.waiting() >= MOST_WAITING) {
      throw new DomainException(JobProblem.TOO_MANY_JOBS, MOST_WAITING);
    }
    UUID id = ids.next();
    table.queue(id, kind, table.tree(payload), caller.actor());
    return show(id);
  }

  public JobView show(UUID id) {
    return table.rows(this::view, "where id = ?", id).stream()
        .findFirst()
        .orElseThrow(() -> new DomainException(JobProblem.JOB_NOT_FOUND, id));
  }

  Page<JobView> list(PageRequest page) {
    UUID after = page.after() == null ? new UUID(0, 0) : page.afterId();
    List<JobView> rows =
        table.rows(this::view, "where id > ? order by id limit ?", after, page.limit() + 1);
    return Page.of(rows, page, job -> job.id().toString(), job -> job);
  }

  JobView cancel(UUID id) {
    show(id);
    table.cancel(id);
    return show(id);
  }

  private JobView view(ResultSet row) throws SQLException {
    return new JobView(
        row.getObject("id", UUID.class),
        row.getString("kind"),
        row.getString("state"),
        new JobView.Progress(row.getLong("done"), row.getLong("total"), row.getString("unit")),
        table.json(row.getString("result")),
        problem(row.getString("problem"), table.json(row.getString("problem_args"))),
        instant(row, "created_at"),
        instant(row, "finished_at"));
  }

  private Problem problem(String slug, JsonNode args) {
    if (slug == null) {
      return null;
    }
    Object[] values =
        args == null ? new Object[0] : args.valueStream().map(JsonNode::asText).toArray();
    var type =
        catalogs.stream()
            .flatMap(catalog -> catalog.all().stream())
            .filter(known -> known.slug().equals(slug))
            .findFirst()
            .orElse(JobProblem.JOB_FAILED);
    return problems.problem(type, List.of(), values);
  }

  private static Instant instant(ResultSet row, String column) throws SQLException {
    var value = row.getTimestamp(column);
    return value == null ? null : value.toInstant();
  }
}
