package jp.banso.points.wallet;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;
import jp.banso.platform.jurisdiction.Caller;

/**
 * What the ledger writes down as the caller: the subject of staff and machines, the pseudonym of a
 * resident.
 */
@ApplicationScoped
public class CallerName {
  private final Caller caller;
  private final Pseudonyms pseudonyms;

  CallerName(Caller caller, Pseudonyms pseudonyms) {
    this.caller = caller;
    this.pseudonyms = pseudonyms;
  }

  /** The caller's name in that programme. */
  public String in(UUID program) {
    return caller.isResident() ? pseudonyms.of(program, caller.subject()) : caller.subject();
  }
}
