-- The same rule, with one look at each account of a batch and at each transaction in place of one for each of their entries.
create or replace function entries_hold_together() returns trigger language plpgsql
  set enable_seqscan = off set enable_bitmapscan = off set enable_hashjoin = on set enable_mergejoin = off
  set plan_cache_mode = force_generic_plan as $$
declare broken uuid;
begin
  with stood_on as materialized (
    select k.program_id, k.account_id, a.asset, a.organization_code
    from (select distinct program_id, account_id from added) k
    left join lateral (
      select asset, organization_code from account a where a.program_id = k.program_id and a.id = k.account_id limit 1) a on true),
  moved as (
    select e.program_id, e.txn_id, sum(e.amount) as amount, bool_and(s.organization_code is not distinct from e.organization_code) as same
    from added e join stood_on s using (program_id, account_id) group by e.program_id, e.txn_id, s.asset)
  select m.txn_id into broken from moved m
  where m.amount <> 0 or not m.same
     or (select t.id from txn t where t.program_id = m.program_id and t.id = m.txn_id limit 1) is null
  limit 1;
  if broken is not null then
    raise exception 'transaction % does not hold together', broken using errcode = 'check_violation';
  end if;
  return null;
end $$;
