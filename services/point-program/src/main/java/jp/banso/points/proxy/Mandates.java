package jp.banso.points.proxy;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.InstantSource;
import java.util.List;
import java.util.UUID;
import jp.banso.platform.http.PageRequest;
import jp.banso.platform.jurisdiction.Caller;
import jp.banso.platform.time.JapanTime;
import jp.banso.points.ledger.Database;
import jp.banso.points.wallet.Pseudonyms;

/** The mandates the caller has accepted and that are in force today. */
@ApplicationScoped
class Mandates {
  // Nobody may act for a wallet without saying for which
  private static final String REPRESENT = "select set_config('app.represented_wallet', ?, true)";
  private static final String IN_FORCE =
      """
      select program_id, wallet_id, id, kind, scope, valid_from, valid_until, organization_code from wallet_proxy
      where program_id = ? and representative = ? and state = 'ACCEPTED' and (kind = 'OFFICE') = ?
        and ? between valid_from and valid_until""";
  private static final String FOR_WALLET = IN_FORCE + " and wallet_id = ?";
  private static final String HELD_STILL = FOR_WALLET + " for share";
  private static final String AFTER =
      IN_FORCE + " and (?::uuid is null or id > ?) order by id limit ?";

  private final Database database;
  private final Pseudonyms pseudonyms;
  private final Caller caller;
  private final InstantSource time;

  Mandates(Database database, Pseudonyms pseudonyms, Caller caller, InstantSource time) {
    this.database = database;
    this.pseudonyms = pseudonyms;
    this.caller = caller;
    this.time = time;
  }

  /** From here on the transaction is for that wallet; the mandate, or that there is none. */
  Mandate forWallet(UUID program, UUID wallet) {
    return find(FOR_WALLET, program, wallet);
  }

  /** The same, and the mandate is not revoked until the transaction ends. */
  Mandate heldStill(UUID program, UUID wallet) {
    return find(HELD_STILL, program, wallet);
  }

  private Mandate find(String sql, UUID program, UUID wallet) {
    database.query(REPRESENT, row -> row.getString(1), wallet.toString());
    return database
        .query(
            sql,
            Mandate::of,
            program,
            pseudonym(program),
            !caller.isResident(),
            JapanTime.today(time),
            wallet)
        .stream()
        .findFirst()
        .orElseThrow(() -> ProxyProblem.NOT_REPRESENTED.with(wallet));
  }

  /** One more than the page holds, so that the caller knows whether there is a next page. */
  List<Mandate> after(UUID program, PageRequest page) {
    return database.query(
        AFTER,
        Mandate::of,
        program,
        pseudonym(program),
        !caller.isResident(),
        JapanTime.today(time),
        page.afterId(),
        page.afterId(),
        page.limit() + 1);
  }

  /** The caller, about to take a mandate. */
  Acceptor acceptor(UUID program) {
    return new Acceptor(
        pseudonym(program), pseudonyms.of(program, caller.subject()), !caller.isResident());
  }

  /** How that programme's mandates know the caller. */
  private String pseudonym(UUID program) {
    return pseudonyms.representative(program, caller.subject());
  }
}
