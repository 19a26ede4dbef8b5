package jp.banso.points.earn;

import io.quarkus.security.identity.SecurityIdentity;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import jp.banso.platform.http.Page;
import jp.banso.platform.http.PageRequest;
import jp.banso.platform.security.Roles;
import jp.banso.points.ledger.Database;
import jp.banso.points.program.KnownPrograms;
import jp.banso.points.wallet.CallerName;

/** Shows what was reported; to a machine what it reported itself, and another's is not there. */
@ApplicationScoped
@Transactional
class EarnEventList {
  private final EarnEvents events;
  private final Database database;
  private final KnownPrograms programs;
  private final CallerName callerName;
  private final SecurityIdentity identity;

  EarnEventList(
      EarnEvents events,
      Database database,
      KnownPrograms programs,
      CallerName callerName,
      SecurityIdentity identity) {
    this.events = events;
    this.database = database;
    this.programs = programs;
    this.callerName = callerName;
    this.identity = identity;
  }

  EarnEventView show(UUID programId, UUID id) {
    var program = programs.named(programId);
    return events
        .find(programId, id)
        .filter(event -> isStaff() || event.caller().equals(callerName.in(programId)))
        .map(event -> new Taken(program, event, true).view(false))
        .orElseThrow(() -> EarnProblem.EVENT_NOT_FOUND.with(id));
  }

  Page<EarnEventView> list(UUID programId, EarnEventFilter filter, PageRequest page) {
    var program = programs.named(programId);
    return Page.of(
        after(programId, filter, EarnEventKey.after(page), page.limit() + 1),
        page,
        event -> EarnEventKey.of(event).toString(),
        event -> new Taken(program, event, true).view(false));
  }

  private List<EarnEvent> after(
      UUID program, EarnEventFilter filter, EarnEventKey last, int limit) {
    var text = new StringBuilder("select " + EarnEventRows.COLUMNS + " from earn_event where true");
    var values = new ArrayList<Object>();
    add(text, values, " and program_id = ?", program);
    add(text, values, " and (occurred_on, id) > (?, ?)", last.day(), last.id());
    add(text, values, " and occurred_on >= ?", filter.from);
    add(text, values, " and occurred_on <= ?", filter.to);
    add(text, values, " and rule_id = ?", filter.rule);
    add(text, values, " and reason = ?", filter.reason());
    add(text, values, " and points > ?", filter.isEarned() ? 0 : null);
    add(text, values, " and caller = ?", isStaff() ? null : callerName.in(program));
    add(text, values, " order by occurred_on, id limit ?", limit);
    return database.query(text.toString(), EarnEventRows::event, values.toArray());
  }

  private static void add(
      StringBuilder text, List<Object> values, String condition, Object... given) {
    if (given[0] != null) {
      text.append(condition);
      values.addAll(List.of(given));
    }
  }

  private boolean isStaff() {
    return identity.hasRole(Roles.PROGRAM_MANAGER) || identity.hasRole(Roles.AUDITOR);
  }
}
