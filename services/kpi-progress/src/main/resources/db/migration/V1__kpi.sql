-- Whether an area (the start of a 全国地方公共団体コード) lies within what the caller may write to.
create function within_area(area text) returns boolean language sql stable as $$
  select coalesce(current_setting('app.jurisdiction', true) = '*'
    or starts_with(area, nullif(current_setting('app.jurisdiction', true), '')), false)
$$;

-- KPI definitions. A prefecture's own are read, not written, by its municipalities.
create table kpi (
  id uuid primary key,
  jurisdiction text not null default nullif(current_setting('app.jurisdiction', true), ''),
  area text not null generated always as (jurisdiction) stored,
  code text not null,
  name_ja text not null,
  name_en text,
  unit text not null,
  direction text not null check (direction in ('HIGHER_IS_BETTER', 'LOWER_IS_BETTER')),
  numerator text,
  denominator text,
  frequency text not null check (frequency in ('MONTHLY', 'QUARTERLY', 'YEARLY')),
  achieved_from numeric(9, 4) not null,
  on_track_from numeric(9, 4) not null,
  at_risk_from numeric(9, 4) not null,
  owner text,
  source text,
  retired_at timestamptz,
  retired_because text,
  created_at timestamptz not null,
  version bigint not null,
  constraint kpi_code_key unique (jurisdiction, code),
  constraint kpi_thresholds check (achieved_from >= on_track_from and on_track_from >= at_risk_from),
  -- A municipality's own codes carry its 団体コード, so no two towns can mean different things by one code.
  constraint kpi_code_of_municipality check (
    case when length(jurisdiction) = 6 then starts_with(code, jurisdiction || '-') else code !~ '^[0-9]{6}-' end)
);
create index kpi_listing on kpi (jurisdiction, id);
create index kpi_by_code on kpi (code);
call protect_as_reference('kpi');

-- Targets and baselines: what a value is compared with.
create table benchmark (
  id uuid primary key,
  kind text not null check (kind in ('TARGET', 'BASELINE')),
  kpi_id uuid not null references kpi,
  kpi_code text not null,
  organization_code text not null check (organization_code ~ '^[0-9]{6}$'),
  jurisdiction text not null generated always as (jurisdiction_of(organization_code)) stored,
  period text not null,
  period_start date not null,
  value numeric(24, 6) not null,
  note text,
  set_at timestamptz not null,
  version bigint not null,
  constraint benchmark_key unique (jurisdiction, organization_code, kpi_id, kind, period)
);
create index benchmark_by_kpi on benchmark (kpi_id, kind, organization_code, period_start);
call protect_by_jurisdiction('benchmark');

-- The value as it stands now; every earlier one is in measurement_record.
create table measurement (
  id uuid primary key,
  kpi_id uuid not null references kpi,
  kpi_code text not null,
  organization_code text not null check (organization_code ~ '^[0-9]{6}$'),
  jurisdiction text not null generated always as (jurisdiction_of(organization_code)) stored,
  period text not null,
  period_start date not null,
  value numeric(24, 6) not null,
  numerator numeric(24, 6),
  denominator numeric(24, 6),
  note text,
  state text not null check (state in ('SUBMITTED', 'RETURNED', 'APPROVED', 'LOCKED')),
  reason text,
  recorded_at timestamptz not null,
  recorded_by text not null,
  version bigint not null,
  constraint measurement_key unique (jurisdiction, organization_code, kpi_id, period)
);
create index measurement_listing on measurement (jurisdiction, id);
create index measurement_by_kpi on measurement (kpi_id, period, organization_code);
create index measurement_by_organization on measurement (organization_code, kpi_id, period_start desc);
call protect_by_jurisdiction('measurement');

create table measurement_record (
  measurement_id uuid not null references measurement,
  version bigint not null,
  kpi_id uuid not null,
  kpi_code text not null,
  organization_code text not null,
  jurisdiction text not null generated always as (jurisdiction_of(organization_code)) stored,
  period text not null,
  period_start date not null,
  value numeric(24, 6) not null,
  numerator numeric(24, 6),
  denominator numeric(24, 6),
  note text,
  state text not null,
  reason text,
  recorded_at timestamptz not null,
  recorded_by text not null,
  primary key (measurement_id, version)
);
create index measurement_record_listing on measurement_record (jurisdiction, measurement_id, version);
create index measurement_record_by_kpi on measurement_record (kpi_id, period, organization_code);
call protect_by_jurisdiction('measurement_record');

-- The database itself writes the history, so no path of the program can change a value without a record of it.
create function keep_measurement_record() returns trigger language plpgsql as $$
begin
  insert into measurement_record (measurement_id, version, kpi_id, kpi_code, organization_code, period, period_start,
    value, numerator, denominator, note, state, reason, recorded_at, recorded_by)
  values (new.id, new.version, new.kpi_id, new.kpi_code, new.organization_code, new.period, new.period_start,
    new.value, new.numerator, new.denominator, new.note, new.state, new.reason, new.recorded_at, new.recorded_by);
  return null;
end $$;
create trigger measurement_kept after insert or update on measurement
  for each row execute function keep_measurement_record();

create function refuse_change() returns trigger language plpgsql as $$
begin
  raise exception '% is append-only', tg_table_name;
end $$;
create trigger measurement_record_stays before update or delete on measurement_record
  for each row execute function refuse_change();
create trigger measurement_record_is_never_emptied before truncate on measurement_record
  for each statement execute function refuse_change();

create function refuse_change_of_locked() returns trigger language plpgsql as $$
begin
  raise exception 'a locked measurement does not change';
end $$;
create trigger measurement_locked before update or delete on measurement
  for each row when (old.state = 'LOCKED') execute function refuse_change_of_locked();

-- Where values come from by themselves.
create table kpi_source (
  id uuid primary key,
  jurisdiction text not null default nullif(current_setting('app.jurisdiction', true), ''),
  area text not null generated always as (jurisdiction) stored,
  kpi_id uuid not null references kpi,
  kpi_code text not null,
  service text not null check (service in ('ASSESSMENT', 'DISPATCH', 'POINTS', 'CATALOG')),
  indicator text not null,
  prefecture text,
  schedule text not null check (schedule in ('DAILY', 'WEEKLY', 'MONTHLY')),
  enabled boolean not null,
  last_pulled_on date,
  version bigint not null,
  constraint kpi_source_key unique nulls not distinct (jurisdiction, kpi_id, service, indicator, prefecture)
);
create index kpi_source_listing on kpi_source (jurisdiction, id);
call protect_by_jurisdiction('kpi_source');
