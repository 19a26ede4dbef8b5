package jp.banso.points.verification;

/**
 * What must hold of a ledger, as a query for where it does not: of what was recorded within a
 * stretch of time in any programme, and of the accounts that touched. {@link Walk} has the same
 * rules for all of one programme. Entries have the moment of their transaction, so that both are in
 * the same stretch; an entry's predecessor and an account's last entry are looked up, wherever they
 * are.
 */
final class Invariants {

  /** Of what was recorded after one moment and until another, whichever programme it is in. */
  static final String OF_STRETCH =
      """
      with scope as (select ?::timestamptz as since, ?::timestamptz as until),
      mine as materialized (
        select program_id, account_id, version, txn_id, amount, balance_after
        from entry, scope where recorded_at > scope.since and recorded_at <= scope.until),
      txns as materialized (
        select program_id, id, reverses, wallet_id, refusal is null and kind not in ('HOLD', 'VOID', 'HOLD_EXPIRY') as moves
        from txn, scope where recorded_at > scope.since and recorded_at <= scope.until),
      accounts as materialized (
        select program_id, id, kind, asset, balance, held, version from account
        where (program_id, id) in (
          select program_id, account_id from mine
          union select program_id, wallet_id from txns where not moves)),
      line as (
        select program_id, account_id, version, amount, balance_after,
               lag(version) over w as version_before, lag(balance_after) over w as balance_before
        from mine window w as (partition by program_id, account_id order by version)),
      step as (
        select l.account_id, l.version, l.amount, l.balance_after,
               coalesce(l.version_before, p.version, 0) as version_before,
               coalesce(l.balance_before, p.balance_after, 0) as balance_before
        from line l left join lateral (
          select version, balance_after from entry p
          where p.program_id = l.program_id and p.account_id = l.account_id
            and p.version = case when l.version_before is null then l.version - 1 end limit 1) p on true),
      head as (
        select a.id, a.version, a.balance, coalesce(e.version, 0) as last_version, coalesce(e.balance_after, 0) as last_balance
        from accounts a left join lateral (
          select version, balance_after from entry e where e.program_id = a.program_id and e.account_id = a.id
          order by version desc limit 1) e on true),
      kept as (
        select a.id, a.balance, a.held, coalesce(l.balance, 0) as in_lots, coalesce(l.held, 0) as held_in_lots
        from accounts a left join lateral (
          select sum(balance)::bigint as balance, sum(held)::bigint as held from lot l
          where l.program_id = a.program_id and l.wallet_id = a.id) l on true
        where a.kind = 'WALLET'),
      moved as materialized (
        select m.program_id, m.txn_id, a.asset, sum(m.amount)::bigint as amount, count(*) as entries
        from mine m left join accounts a on a.program_id = m.program_id and a.id = m.account_id
        group by 1, 2, 3),
      found as (
        select 'entries-sum-to-zero' as rule, txn_id as subject, 0::bigint as expected, amount as found
        from moved where amount <> 0 and asset is not null
        union all
        select 'entries-stand-on-account-and-transaction', m.txn_id, 1, 0 from moved m
        where asset is null or not exists (select from txns t where t.program_id = m.program_id and t.id = m.txn_id)
        union all
        select 'posted-has-entries-refused-has-none', t.id, t.moves::int, coalesce(m.entries, 0)
        from txns t left join moved m on m.program_id = t.program_id and m.txn_id = t.id
        where t.moves <> (m.entries is not null)
        union all
        select 'versions-have-no-gap', account_id, version_before + 1, version from step where version <> version_before + 1
        union all
        select 'balances-follow-entries', account_id, balance_before + amount, balance_after
        from step where balance_after <> balance_before + amount
        union all
        select 'account-balance-is-its-last-entry', id, last_balance, balance from head where balance <> last_balance
        union all
        select 'account-version-is-its-last-entry', id, last_version, version from head where version <> last_version
        union all
        select 'lots-sum-to-wallet', id, balance, in_lots from kept where balance <> in_lots
        union all
        select 'lots-hold-what-the-wallet-holds', id, held, held_in_lots from kept where held <> held_in_lots
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
        group by o.program_id, o.id, o.amount having sum(t.amount) > o.amount)
      select rule, subject, expected, found from found order by rule, subject limit 100""";

  private Invariants() {}
}
