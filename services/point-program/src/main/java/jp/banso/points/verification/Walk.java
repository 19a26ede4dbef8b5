package jp.banso.points.verification;

/**
 * The ways through a whole ledger, page by page along a key. Each rule is about one account or
 * about one transaction and what stands on it, both are looked at in one statement and so on one
 * snapshot, and entries are never changed: points may move while a ledger is walked through.
 */
enum Walk {
  /** Along the accounts' entries: each follows from the one before. */
  ENTRIES(
      """
      select account_id, version, balance_after, count(*) over () from (
        select account_id, version, balance_after from entry, scope
        where program_id = program and (account_id, version) > (after_id, after_version)
        order by account_id, version limit ?) page
      order by account_id desc, version desc limit 1""",
      """
      line as (
        select e.program_id, e.account_id, e.version, e.txn_id, e.amount, e.balance_after,
          lag(e.version, 1, case when e.account_id = after_id then after_version else 0 end) over w as version_before,
          lag(e.balance_after, 1, case when e.account_id = after_id then after_balance else 0 end) over w as balance_before
        from entry e, scope
        where e.program_id = program and (e.account_id, e.version) > (after_id, after_version)
          and (e.account_id, e.version) <= (until_id, until_version)
        window w as (partition by e.account_id order by e.version)),
      found as (
        select 'versions-have-no-gap' as rule, account_id as subject, version_before + 1 as expected, version as found
        from line where version <> version_before + 1
        union all
        select 'balances-follow-entries', account_id, balance_before + amount, balance_after
        from line where balance_after <> balance_before + amount
        union all
        select 'entries-stand-on-account-and-transaction', l.txn_id, 1, 0 from line l
        where not exists (select from account a where a.program_id = l.program_id and a.id = l.account_id))
      """),
  /** Along the accounts: each says what its entries, lots and holds say. */
  ACCOUNTS(
      """
      select id, 0, 0, count(*) over () from (
        select id from account, scope where program_id = program and id > after_id order by id limit ?) page
      order by id desc limit 1""",
      """
      stands as (
        select a.id, a.kind, a.balance, a.held, a.version, coalesce(h.version, 0) as last_version,
          coalesce(h.balance_after, 0) as last_balance, coalesce(l.balance, 0) as in_lots, coalesce(l.held, 0) as held_in_lots,
          coalesce(o.held, 0) as held_by_holds
        from scope join account a on a.program_id = program and a.id > after_id and a.id <= until_id
        left join lateral (
          select e.version, e.balance_after from entry e where e.program_id = a.program_id and e.account_id = a.id
          order by e.version desc limit 1) h on true
        left join lateral (
          select sum(l.balance)::bigint as balance, sum(l.held)::bigint as held from lot l
          where l.program_id = a.program_id and l.wallet_id = a.id) l on true
        left join lateral (
          select sum(h.amount)::bigint as held from hold h
          where h.program_id = a.program_id and h.wallet_id = a.id and h.state = 'OPEN') o on true),
      found as (
        select 'account-balance-is-its-last-entry' as rule, id as subject, last_balance as expected, balance as found
        from stands where balance <> last_balance
        union all
        select 'account-version-is-its-last-entry', id, last_version, version from stands where version <> last_version
        union all
        select 'lots-sum-to-wallet', id, balance, in_lots from stands where kind = 'WALLET' and balance <> in_lots
        union all
        select 'lots-hold-what-the-wallet-holds', id, held, held_in_lots from stands
        where kind = 'WALLET' and held <> held_in_lots
        union all
        select 'wallets-hold-their-open-holds', id, held_by_holds, held from stands where held <> held_by_holds)
      """),
  /** Along the transactions: each has the entries it must have, and no others. */
  TRANSACTIONS(
      """
      select id, 0, 0, count(*) over () from (
        select id from txn, scope where program_id = program and id > after_id order by id limit ?) page
      order by id desc limit 1""",
      """
      said as (
        select t.id, t.refusal is null and t.kind not in ('HOLD', 'VOID', 'HOLD_EXPIRY') as moves
        from txn t, scope where t.program_id = program and t.id > after_id and t.id <= until_id),
      line as (
        select e.txn_id, a.asset, sum(e.amount)::bigint as amount, count(*) as entries
        from scope join entry e on e.program_id = program and e.txn_id > after_id and e.txn_id <= until_id
        left join account a on a.program_id = e.program_id and a.id = e.account_id
        group by e.txn_id, a.asset),
      found as (
        select 'entries-sum-to-zero' as rule, txn_id as subject, 0::bigint as expected, amount as found
        from line where amount <> 0 and asset is not null
        union all
        select 'entries-stand-on-account-and-transaction', l.txn_id, 1, 0
        from line l left join said s on s.id = l.txn_id where s.id is null
        union all
        select 'posted-has-entries-refused-has-none', s.id, s.moves::int, coalesce(sum(l.entries), 0)::bigint
        from said s left join line l on l.txn_id = s.id
        group by s.id, s.moves having s.moves <> (coalesce(sum(l.entries), 0) > 0)
        union all
        select 'reversals-stay-within-the-original', o.id, o.amount, sum(t.amount)::bigint
        from scope join txn t on t.program_id = program and t.reverses > after_id and t.reverses <= until_id
        join txn o on o.program_id = t.program_id and o.id = t.reverses
        where t.refusal is null group by o.id, o.amount having sum(t.amount) > o.amount)
      """);

  private static final String AFTER =
      """
      with scope as not materialized (
        select ?::uuid as program, ?::uuid as after_id, ?::bigint as after_version)
      """;
  private static final String BETWEEN =
      """
      with scope as not materialized (
        select ?::uuid as program, ?::uuid as after_id, ?::bigint as after_version, ?::bigint as after_balance,
               ?::uuid as until_id, ?::bigint as until_version),
      """;

  private final String page;
  private final String findings;

  Walk(String page, String findings) {
    this.page = page;
    this.findings = findings;
  }

  /** The last row of the page after a place, and how many rows the page has. */
  String page() {
    return AFTER + page;
  }

  /** What does not hold after one place and up to another. */
  String findings() {
    return BETWEEN
        + findings
        + "select rule, subject, expected, found from found order by rule, subject limit ?";
  }
}
