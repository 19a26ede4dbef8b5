-- Who did what, when: append only, one hash chain for each area.
create table journal_chain (
  jurisdiction text primary key default nullif(current_setting('app.jurisdiction', true), ''),
  entries bigint not null default 0,
  head_hash text not null default ''
);

create table journal (
  id bigint generated always as identity primary key,
  txid xid8 not null default pg_current_xact_id(),
  jurisdiction text not null default nullif(current_setting('app.jurisdiction', true), ''),
  seq bigint not null,
  type text not null,
  subject text not null,
  caller text not null,
  caller_name text not null,
  request_id text,
  recorded_at timestamptz not null,
  before text,
  after text,
  hash text not null,
  unique (jurisdiction, seq)
);
create index journal_feed on journal (txid, id);
call protect_by_jurisdiction('journal');
call protect_by_jurisdiction('journal_chain');

-- What a resident does is recorded in their town's chain, though the town's rows stay hidden from them.
create policy residents_extend_chain on journal_chain
  using (not app_is_staff() and jurisdiction = app_jurisdiction())
  with check (not app_is_staff() and jurisdiction = app_jurisdiction());
create policy residents_append on journal for insert
  with check (not app_is_staff() and jurisdiction = app_jurisdiction());

create function journal_refuses_change() returns trigger language plpgsql as $$
begin
  raise exception 'the journal is append only' using errcode = '42501';
end $$;
create trigger journal_is_append_only before update or delete or truncate on journal
  for each statement execute function journal_refuses_change();
