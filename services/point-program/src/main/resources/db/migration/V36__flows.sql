-- What moved points, and whose: an entry of a budget, a shop, a carrier or the account of what ended says why they moved, its lot
-- whose they were. So a reversal counts against what it reverses, on the day it happened. A use that took from several lots has
-- entries for each and is told by its first two. Analyses, effects and indicators look at this, and see what their caller sees. It
-- is of everybody: who counts persons adds up by wallet first and leaves out who is not in statistics then, which is far fewer
-- look-ups than one for each entry.
create view flow with (security_invoker = true) as
  select e.program_id, e.recorded_at, e.budget_id, a.kind, a.id as account_id, l.wallet_id,
         case a.kind when 'BUDGET' then -e.amount end as issued,
         case when a.kind in ('MERCHANT', 'CARRIER') then e.amount end as used,
         case a.kind when 'EXPIRED' then e.amount end as expired,
         a.kind in ('MERCHANT', 'CARRIER') and e.entry_no = 2 and e.amount > 0 as is_use
  from account a
  join entry e on e.program_id = a.program_id and e.account_id = a.id
  join lot l on l.program_id = e.program_id and l.id = e.lot_id
  where a.kind in ('BUDGET', 'MERCHANT', 'CARRIER', 'EXPIRED');
