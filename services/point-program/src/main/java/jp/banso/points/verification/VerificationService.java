package jp.banso.points.verification;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.InstantSource;
import java.util.Collections;
import java.util.List;
import java.util.UUID;
import jp.banso.points.ledger.Database;
import jp.banso.points.program.KnownPrograms;

/** Verifies ledgers. */
@ApplicationScoped
@Transactional
class VerificationService {
  private static final String FINDINGS =
      """
      with mine as (select * from entry where program_id = ?),
      line as (
        select account_id, version, amount, balance_after,
               row_number() over w as expected_version,
               coalesce(lag(balance_after) over w, 0) + amount as expected_balance
        from mine window w as (partition by account_id order by version)),
      head as (select distinct on (account_id) account_id, version, balance_after from mine order by account_id, version desc),
      found as (
        select 'entries-sum-to-zero' as rule, e.txn_id as subject, 0::bigint as expected, sum(e.amount)::bigint as found
        from mine e join account a on a.program_id = e.program_id and a.id = e.account_id
        group by e.txn_id, a.asset having sum(e.amount) <> 0
        union all
        select 'versions-have-no-gap', account_id, expected_version, version from line where version <> expected_version
        union all
        select 'balances-follow-entries', account_id, expected_balance, balance_after from line
        where balance_after <> expected_balance
        union all
        select 'account-balance-is-its-last-entry', a.id, coalesce(h.balance_after, 0), a.balance
        from account a left join head h on h.account_id = a.id
        where a.program_id = ? and a.balance <> coalesce(h.balance_after, 0)
        union all
        select 'account-version-is-its-last-entry', a.id, coalesce(h.version, 0), a.version
        from account a left join head h on h.account_id = a.id
        where a.program_id = ? and a.version <> coalesce(h.version, 0)
        union all
        select 'posted-has-entries-refused-has-none', t.id, (t.refusal is null)::int, count(e.txn_id)
        from txn t left join mine e on e.txn_id = t.id
        where t.program_id = ? group by t.id, t.refusal having (t.refusal is null) <> (count(e.txn_id) > 0))
      select rule, subject, expected, found from found order by rule, subject limit 100""";
  private static final String COUNTS =
      """
      select (select count(*) from account where program_id = ?), (select count(*) from txn where program_id = ?),
             (select count(*) from entry where program_id = ?)""";

  private final KnownPrograms programs;
  private final Database database;
  private final InstantSource time;

  VerificationService(KnownPrograms programs, Database database, InstantSource time) {
    this.programs = programs;
    this.database = database;
    this.time = time;
  }

  LedgerVerification verify(UUID program) {
    programs.named(program);
    var findings =
        database.query(
            FINDINGS,
            row ->
                new Finding(
                    row.getString(1), row.getObject(2, UUID.class), row.getLong(3), row.getLong(4)),
            times(4, program));
    var counts =
        database
            .query(
                COUNTS,
                row -> List.of(row.getLong(1), row.getLong(2), row.getLong(3)),
                times(3, program))
            .getFirst();
    return new LedgerVerification(
        program,
        findings.isEmpty(),
        counts.get(0),
        counts.get(1),
        counts.get(2),
        findings,
        time.instant());
  }

  private static Object[] times(int n, UUID program) {
    return Collections.nCopies(n, program).toArray();
  }
}
