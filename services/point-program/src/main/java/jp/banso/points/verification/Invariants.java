package jp.banso.points.verification;

/**
 * What must hold of a ledger, as a query for where it does not. The same rules look at all of one
 * programme, or at the accounts and transactions that were touched lately in any.
 */
final class Invariants {
  private static final String RULES =
      """
      line as (
        select program_id, account_id, version, amount, balance_after,
               lag(version) over w as version_before, lag(balance_after) over w as balance_before
        from mine window w as (partition by program_id, account_id order by version)),
      head as (
        select distinct on (program_id, account_id) program_id, account_id, version, balance_after
        from mine order by program_id, account_id, version desc),
      found as (
        select 'entries-sum-to-zero' as rule, e.txn_id as subject, 0::bigint as expected, sum(e.amount)::bigint as found
        from entry e join account a on a.program_id = e.program_id and a.id = e.account_id
        join txns t on t.program_id = e.program_id and t.id = e.txn_id
        group by e.program_id, e.txn_id, a.asset having sum(e.amount) <> 0
        union all
        select 'entries-stand-on-account-and-transaction', m.txn_id, 1, 0 from mine m
        where not exists (select from account a where a.program_id = m.program_id and a.id = m.account_id)
           or not exists (select from txn t where t.program_id = m.program_id and t.id = m.txn_id)
        union all
        select 'versions-have-no-gap', account_id, coalesce(version_before, first_before) + 1, version
        from line cross join lateral (select case when whole then 0 else version - 1 end as first_before from scope) s
        where version <> coalesce(version_before, first_before) + 1
        union all
        select 'balances-follow-entries', account_id, coalesce(balance_before, first_before) + amount, balance_after
        from line cross join lateral (
          select case when whole then 0 else balance_after - amount end as first_before from scope) s
        where balance_after <> coalesce(balance_before, first_before) + amount
        union all
        select 'account-balance-is-its-last-entry', a.id, coalesce(h.balance_after, 0), a.balance
        from accounts a left join head h on h.program_id = a.program_id and h.account_id = a.id
        where a.balance <> coalesce(h.balance_after, 0)
        union all
        select 'account-version-is-its-last-entry', a.id, coalesce(h.version, 0), a.version
        from accounts a left join head h on h.program_id = a.program_id and h.account_id = a.id
        where a.version <> coalesce(h.version, 0)
        union all
        select 'lots-sum-to-wallet', a.id, a.balance, coalesce(l.balance, 0)
        from accounts a left join lateral (
          select sum(balance)::bigint as balance from lot l where l.program_id = a.program_id and l.wallet_id = a.id) l on true
        where a.kind = 'WALLET' and a.balance <> coalesce(l.balance, 0)
        union all
        select 'lots-hold-what-the-wallet-holds', a.id, a.held, coalesce(l.held, 0)
        from accounts a left join lateral (
          select sum(held)::bigint as held from lot l where l.program_id = a.program_id and l.wallet_id = a.id) l on true
        where a.kind = 'WALLET' and a.held <> coalesce(l.held, 0)
        union all
        select 'wallets-hold-their-open-holds', a.id, coalesce(h.amount, 0), a.held
        from accounts a left join lateral (
          select sum(amount)::bigint as amount from hold h
          where h.program_id = a.program_id and h.wallet_id = a.id and h.state = 'OPEN') h on true
        where a.held <> coalesce(h.amount, 0)
        union all
        select 'reversals-stay-within-the-original', o.id, o.amount, sum(t.amount)::bigint
        from (select distinct program_id, reverses from txns where reverses is not null) r
        join txn o on o.program_id = r.program_id and o.id = r.reverses
        join txn t on t.program_id = r.program_id and t.reverses = r.reverses and t.refusal is null
        group by o.program_id, o.id, o.amount having sum(t.amount) > o.amount
        union all
        select 'posted-has-entries-refused-has-none', t.id,
               (t.refusal is null and t.kind not in ('HOLD', 'VOID', 'HOLD_EXPIRY'))::int, e.count
        from txns t cross join lateral (
          select count(*) as count from entry e where e.program_id = t.program_id and e.txn_id = t.id) e
        where (t.refusal is null and t.kind not in ('HOLD', 'VOID', 'HOLD_EXPIRY')) <> (e.count > 0))
      select rule, subject, expected, found from found order by rule, subject limit 100""";

  /** Of one programme, from the beginning. */
  static final String OF_ALL =
      """
      with scope as (select ?::uuid as program, true as whole),
      mine as (select e.* from entry e, scope where e.program_id = scope.program),
      txns as (select t.* from txn t, scope where t.program_id = scope.program),
      accounts as (select a.* from account a, scope where a.program_id = scope.program),
      """
          + RULES;

  /** Of what was touched since a moment, and only so far back. */
  static final String OF_RECENT =
      """
      with scope as (select ?::timestamptz as since, false as whole),
      mine as (select e.* from entry e, scope where e.recorded_at > scope.since),
      txns as (select t.* from txn t, scope where t.recorded_at > scope.since),
      accounts as (
        select a.* from account a
        where (a.program_id, a.id) in (select program_id, account_id from mine)),
      """
          + RULES;

  // Only what is new is read: without the condition it would be every transaction there ever was
  static final String NEWEST = "select max(recorded_at) from txn where recorded_at > ?";

  private Invariants() {}
}
