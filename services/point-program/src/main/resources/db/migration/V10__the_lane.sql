-- The role that moves points. It serves many callers at once, so no caller's area is bound to its transactions; in exchange it
-- reaches the ledger and nothing else: no name, no pseudonym, no journal. What it may be asked for is decided before, for each
-- caller, by the rows PostgreSQL lets that caller see.
grant usage on schema public to "${lane}";
grant select, insert, update on account, lot, hold to "${lane}";
grant select, insert on txn, entry to "${lane}";
-- A programme is locked against being closed meanwhile, which takes a right to update; a generated column takes no update.
grant select on program to "${lane}";
grant update (jurisdiction) on program to "${lane}";

create policy program_read_by_lane on program for select to "${lane}" using (true);
create policy program_locked_by_lane on program for update to "${lane}" using (true) with check (false);
create policy account_of_lane on account to "${lane}" using (true) with check (true);
create policy lot_of_lane on lot to "${lane}" using (true) with check (true);
create policy hold_of_lane on hold to "${lane}" using (true) with check (true);
create policy txn_of_lane on txn to "${lane}" using (true) with check (true);
create policy entry_of_lane on entry to "${lane}" using (true) with check (true);
