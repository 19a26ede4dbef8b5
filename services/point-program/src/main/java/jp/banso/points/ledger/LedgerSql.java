package jp.banso.points.ledger;

/**
 * The ledger's few statements: each is set-based, and their number does not depend on how much is
 * posted.
 */
final class LedgerSql {
  private static final String KEYS = " unnest(?::uuid[], ?::uuid[]) as k (program_id, id) ";
  private static final String TXN =
      """
      select t.program_id, t.id, t.kind, t.wallet_id, t.merchant_id, t.budget_id, t.recipient_id, t.amount, t.parent_id,
             t.root_id, t.hold_until, t.body_hash, t.refusal, t.balance, t.held, t.version, t.caller, t.recorded_at,
             t.effective_at
      from""";

  /** What was recorded under these ids. */
  static final String RECORDED =
      TXN + KEYS + "join txn t on t.program_id = k.program_id and t.id = k.id";

  static final String ENTRIES =
      "select e.program_id, e.txn_id, e.account_id, e.version, e.amount, e.balance_after, e.lot_id, e.budget_id from"
          + KEYS
          + "join entry e on e.program_id = k.program_id and e.txn_id = k.id order by 1, 2, e.entry_no";

  /** Shared, so that a programme does not close while it posts. */
  static final String RULES =
      """
      select id, organization_code, state = 'OPEN' as open, paid, expiry_months, expiry_rounding = 'END_OF_MONTH' as month_end,
             paid and legal_kind <> 'MUNICIPALITY' and expiry_months between 1 and 6 as short_lived, spend_order, transfers,
             restore_grace_days
      from program where id = any (?) order by id for share""";

  /**
   * In one order for everybody, so that nobody waits in a circle. No join: a row that was changed
   * while it was waited for is looked at again, and against a set made on the spot PostgreSQL then
   * finds it no more. Accounts have ids of their own in all programmes.
   */
  static final String LOCK =
      """
      select program_id, id, kind, asset, floor, balance, held, version, closed, changed_at from account
      where program_id = any (?) and id = any (?) order by program_id, id for no key update""";

  static final String REVERSED =
      "select t.program_id, t.reverses, sum(t.amount)::bigint from"
          + KEYS
          + "join txn t on t.program_id = k.program_id and t.reverses = k.id where t.refusal is null group by 1, 2";

  static final String HOLDS =
      "select h.program_id, h.id, h.wallet_id, h.merchant_id, h.amount, h.state, h.expires_at, h.caller, h.lots, h.amounts"
          + " from"
          + KEYS
          + "join hold h on h.program_id = k.program_id and h.id = k.id";

  private static final String LOT =
      """
      select l.program_id, l.id, l.wallet_id, l.budget_id, l.paid, l.expires_on, l.balance, l.held
      from""";

  /**
   * By the wallets just locked: whatever is in them, and what is empty but asked for by name. Of a
   * wallet that is only granted to, what the budget filled and nothing else.
   */
  static final String LOTS =
      LOT
          + KEYS
          + "join lot l on l.program_id = k.program_id and l.wallet_id = k.id"
          + " where l.balance > 0 or l.id = any (?) union all "
          + LOT
          + " unnest(?::uuid[], ?::uuid[], ?::uuid[]) as g (program_id, id, budget_id)"
          + " join lot l on l.program_id = g.program_id and l.wallet_id = g.id and l.budget_id = g.budget_id";

  static final String WRITE =
      """
      with t as (
        insert into txn (program_id, id, organization_code, kind, wallet_id, merchant_id, budget_id, recipient_id, amount,
                         parent_id, root_id, hold_until, body_hash, refusal, balance, held, version, caller, effective_at,
                         recorded_at)
        select *, ? from unnest(?::uuid[], ?::uuid[], ?::text[], ?::text[], ?::uuid[], ?::uuid[], ?::uuid[], ?::uuid[],
                                ?::bigint[], ?::uuid[], ?::uuid[], ?::timestamptz[], ?::bytea[], ?::text[], ?::bigint[],
                                ?::bigint[], ?::bigint[], ?::text[], ?::timestamptz[])),
      e as (
        insert into entry (program_id, account_id, version, organization_code, txn_id, entry_no, amount, balance_after,
                           lot_id, budget_id, effective_at, recorded_at)
        select *, ? from unnest(?::uuid[], ?::uuid[], ?::bigint[], ?::text[], ?::uuid[], ?::int[], ?::bigint[],
                                ?::bigint[], ?::uuid[], ?::uuid[], ?::timestamptz[])),
      o as (
        insert into account (program_id, id, organization_code, kind, asset, wallet_id, floor, balance, held, version,
                             changed_at)
        select *, ? from unnest(?::uuid[], ?::uuid[], ?::text[], ?::text[], ?::uuid[], ?::uuid[], ?::bigint[],
                                ?::bigint[], ?::bigint[], ?::bigint[])),
      l as (
        insert into lot (program_id, id, organization_code, wallet_id, budget_id, paid, expires_on, balance, held)
        select * from unnest(?::uuid[], ?::uuid[], ?::text[], ?::uuid[], ?::uuid[], ?::bool[], ?::date[], ?::bigint[],
                             ?::bigint[])
        on conflict (program_id, id) do update set balance = excluded.balance, held = excluded.held),
      h as (
        insert into hold (program_id, id, organization_code, wallet_id, merchant_id, amount, state, expires_at, caller,
                          lots, amounts)
        select x.program_id, x.id, x.organization_code, x.wallet_id, x.merchant_id, x.amount, x.state, x.expires_at,
               x.caller, x.lots::uuid[], x.amounts::bigint[]
        from unnest(?::uuid[], ?::uuid[], ?::text[], ?::uuid[], ?::uuid[], ?::bigint[], ?::text[], ?::timestamptz[],
                    ?::text[], ?::text[], ?::text[])
          as x (program_id, id, organization_code, wallet_id, merchant_id, amount, state, expires_at, caller, lots, amounts)
        on conflict (program_id, id) do update set state = excluded.state)
      update account set balance = x.balance, held = x.held, version = x.version, changed_at = ?
      from unnest(?::uuid[], ?::uuid[], ?::bigint[], ?::bigint[], ?::bigint[]) as x (program_id, id, balance, held, version)
      where account.program_id = x.program_id and account.id = x.id""";

  private LedgerSql() {}
}
