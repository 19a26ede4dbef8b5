-- Whoever withdrew from statistics (統計) is in no analysis, of no period: the analyses look at these, and see what their caller
-- sees.
create view counted_wallet with (security_invoker = true) as select * from wallet where in_statistics;
create view counted_lot with (security_invoker = true) as
  select l.* from lot l join wallet w on w.program_id = l.program_id and w.id = l.wallet_id where w.in_statistics;
