-- Campaigns and what earns points in them. program_id leads every key, organization_code is the issuer's, as everywhere in V1.

create table campaign (
  program_id uuid not null,
  id uuid not null,
  organization_code text not null,
  jurisdiction text not null generated always as (jurisdiction_of(organization_code)) stored,
  name_ja text not null,
  name_en text not null,
  budget_id uuid not null, -- an account with floor zero: whatever the rules say, no more than this is granted
  starts_on date not null, -- first and last day, in Japan
  ends_on date not null,
  state text not null check (state in ('DRAFT', 'RUNNING', 'ENDED')),
  created_at timestamptz not null,
  version bigint not null,
  primary key (program_id, id),
  foreign key (program_id, organization_code) references program (id, organization_code),
  foreign key (program_id, budget_id) references budget (program_id, id),
  constraint campaign_ends_after_it_starts check (ends_on >= starts_on)
);

create table earn_rule (
  program_id uuid not null,
  id uuid not null,
  organization_code text not null,
  jurisdiction text not null generated always as (jurisdiction_of(organization_code)) stored,
  campaign_id uuid not null,
  name_ja text not null,
  name_en text not null,
  event_type text not null,
  created_at timestamptz not null,
  primary key (program_id, id),
  foreign key (program_id, organization_code) references program (id, organization_code),
  foreign key (program_id, campaign_id) references campaign (program_id, id)
);
create index earn_rule_by_type on earn_rule (program_id, event_type);
create index earn_rule_of_campaign on earn_rule (program_id, campaign_id, id);

-- What a rule said from a day on. Never changed: what was earned must be explained for as long as the ledger is kept.
create table earn_rule_version (
  program_id uuid not null,
  rule_id uuid not null,
  number integer not null check (number > 0),
  organization_code text not null,
  jurisdiction text not null generated always as (jurisdiction_of(organization_code)) stored,
  valid_from date not null,
  basis text not null check (basis in ('PER_EVENT', 'PER_UNIT')),
  points bigint not null check (points > 0),
  most_per_event bigint check (most_per_event > 0),
  most_per_day bigint check (most_per_day > 0),           -- each resident
  most_per_resident bigint check (most_per_resident > 0), -- in the whole campaign
  municipalities text[] not null, -- empty: anyone; the same for the next two
  age_bands text[] not null,
  places text[] not null,
  created_at timestamptz not null,
  primary key (program_id, rule_id, number),
  foreign key (program_id, rule_id) references earn_rule (program_id, id),
  constraint earn_rule_version_from_key unique (program_id, rule_id, valid_from),
  constraint earn_rule_version_unit_has_a_most check (basis = 'PER_EVENT' or most_per_event is not null)
);
create trigger earn_rule_version_is_append_only before update or delete or truncate on earn_rule_version
  execute function ledger_is_append_only();

-- What happened, as it was reported, and what it earned. Caps are counted here: points are promised in this row under the lock
-- of rule and wallet, then granted by the lane under an id derived from it. No birth date, only the band the caller names.
create table earn_event (
  program_id uuid not null,
  id uuid not null, -- made by the reporter; one event earns once
  organization_code text not null,
  jurisdiction text not null generated always as (jurisdiction_of(organization_code)) stored,
  event_type text not null,
  wallet_id uuid not null,
  municipality_code text not null check (municipality_code ~ '^[0-9]{6}$'), -- where the holder lived when it was reported
  occurred_at timestamptz not null,
  occurred_on date not null, -- the same, as a day in Japan
  units integer not null check (units > 0),
  place text,
  age_band text,
  campaign_id uuid,
  rule_id uuid,
  rule_version integer,
  budget_id uuid,
  points bigint not null check (points >= 0),
  reason text check (reason in ('NO_RULE', 'OUTSIDE_PERIOD', 'NOT_ELIGIBLE', 'CAP_REACHED', 'BUDGET_EXHAUSTED',
                                'WALLET_CLOSED', 'PROGRAM_NOT_OPEN')),
  caller text not null,
  received_at timestamptz not null,
  primary key (program_id, id),
  foreign key (program_id, wallet_id) references wallet (program_id, id),
  constraint earn_event_earned_or_why_not check ((points > 0) = (reason is null))
);
create index earn_event_counted on earn_event (program_id, rule_id, wallet_id, occurred_on) include (points) where points > 0;
create index earn_event_by_day on earn_event (program_id, event_type, occurred_on, id);

call protect_by_jurisdiction('campaign');
call protect_by_jurisdiction('earn_rule');
call protect_by_jurisdiction('earn_rule_version');
call protect_by_jurisdiction('earn_event');
