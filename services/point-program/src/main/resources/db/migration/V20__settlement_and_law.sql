-- 清算: which of a shop's entries were settled when. An entry is settled once because its key can stand here once; what is not
-- here is still owed, whenever it took effect, so nothing is forgotten.

create table settlement (
  program_id uuid not null,
  id uuid not null,
  organization_code text not null,
  jurisdiction text not null generated always as (jurisdiction_of(organization_code)) stored,
  from_on date not null,
  to_on date not null, -- the last day, in Japan
  follows_on date,     -- the last day of the settlement before; null for the first of a programme
  state text not null check (state in ('DRAFT', 'CLOSED')),
  redeemed bigint,
  reversed bigint,
  closed_at timestamptz,
  created_at timestamptz not null,
  version bigint not null,
  primary key (program_id, id),
  foreign key (program_id, organization_code) references program (id, organization_code),
  constraint settlement_in_order check (to_on >= from_on),
  constraint settlement_begins_where_one_ended check (follows_on is null or from_on = follows_on + 1),
  constraint settlement_closed_with_figures check (
    (state = 'CLOSED') = (closed_at is not null and redeemed is not null and reversed is not null))
);
-- First of the keys, because the first one broken names the problem.
create unique index settlement_one_draft on settlement (program_id) where state = 'DRAFT';
-- The settlements of a programme are one chain: each day ends at most one, each end is followed by at most one, one is the
-- first. Periods therefore neither overlap nor leave a gap.
alter table settlement add constraint settlement_ends_once unique (program_id, to_on);
alter table settlement add constraint settlement_followed_once unique nulls not distinct (program_id, follows_on);
alter table settlement add constraint settlement_follows_one foreign key (program_id, follows_on)
  references settlement (program_id, to_on);

create table settlement_entry (
  program_id uuid not null,
  account_id uuid not null,
  version bigint not null,
  organization_code text not null,
  jurisdiction text not null generated always as (jurisdiction_of(organization_code)) stored,
  settlement_id uuid not null,
  primary key (program_id, account_id, version)
);

-- The statement as it was closed: a shop renamed later does not change it.
create table settlement_line (
  program_id uuid not null,
  settlement_id uuid not null,
  merchant_id uuid not null,
  organization_code text not null,
  jurisdiction text not null generated always as (jurisdiction_of(organization_code)) stored,
  merchant_name text not null,
  municipality_code text not null,
  redeemed bigint not null check (redeemed >= 0),
  reversed bigint not null check (reversed >= 0),
  earlier bigint not null, -- the part that took effect before the period, recorded after that was closed
  primary key (program_id, settlement_id, merchant_id),
  foreign key (program_id, settlement_id) references settlement (program_id, id)
);

call protect_by_jurisdiction('settlement');
call protect_by_jurisdiction('settlement_entry');
call protect_by_jurisdiction('settlement_line');

-- What is closed stays closed, whoever asks: a correction is a settlement of its own.
create function settled_stays_settled() returns trigger language plpgsql as $$
begin
  raise exception 'what is settled stays settled' using errcode = 'insufficient_privilege';
end $$;
create trigger settlement_stays_closed before update or delete on settlement
  for each row when (old.state = 'CLOSED') execute function settled_stays_settled();
create trigger settlement_entry_stays before update or delete or truncate on settlement_entry
  execute function settled_stays_settled();
create trigger settlement_line_stays before update or delete or truncate on settlement_line
  execute function settled_stays_settled();
