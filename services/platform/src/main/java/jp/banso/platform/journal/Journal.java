package jp.banso.platform.journal;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.InstantSource;
import jp.banso.platform.jurisdiction.Caller;
import org.jboss.logging.MDC;

/**
 * Appends to the journal of the caller's area. Cost: three statements. Entries of one area are
 * written one transaction after another, because each holds the hash of the one before.
 */
@ApplicationScoped
public class Journal {

  private final JournalTable table;
  private final Caller caller;
  private final InstantSource time;
  private final ObjectMapper json;

  Journal(JournalTable table, Caller caller, InstantSource time, ObjectMapper json) {
    this.table = table;
    this.caller = caller;
    this.time = time;
    this.json = json;
  }

  /**
   * @param type what happened, e.g. {@code kpi.defined}
   * @param subject what it happened to, e.g. {@code /kpis/abc}
   * @param before the view before, null where there was none
   * @param after the view after, null where there is none
   */
  @Transactional(Transactional.TxType.MANDATORY)
  public void append(String type, String subject, Object before, Object after) {
    Object requestId = MDC.get("requestId");
    table.append(
        new Entry(
            0,
            type,
            subject,
            caller.subject(),
            caller.displayName(),
            requestId == null ? null : requestId.toString(),
            time.instant(),
            text(before),
            text(after),
            null));
  }

  private String text(Object view) {
    try {
      return view == null ? null : json.writeValueAsString(view);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException(e);
    }
  }
}
