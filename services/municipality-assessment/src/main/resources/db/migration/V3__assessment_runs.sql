-- Assessment runs (評価): what a published model made of what was known on a day. Nothing of a run ever changes.
create table assessment_run (
  id uuid primary key,
  jurisdiction text not null default nullif(current_setting('app.jurisdiction', true), ''),
  model_id uuid not null references maturity_model,
  model_code text not null,
  model_edition integer not null,
  formula text not null,
  as_of date not null,
  prefecture text,
  assessed integer not null,
  input_hash text not null,
  result_hash text not null,
  run_at timestamptz not null,
  run_by text not null
);
create index assessment_run_listing on assessment_run (jurisdiction, id);
create index assessment_run_by_day on assessment_run (as_of desc, id desc);
call protect_as_reference('assessment_run');

-- The score of one organisation, beside the values it was made of: they can be imported anew, the run stays.
create table assessment_score (
  run_id uuid not null references assessment_run,
  organization_code text not null check (organization_code ~ '^[0-9]{6}$'),
  jurisdiction text not null generated always as (jurisdiction_of(organization_code)) stored,
  vintage date not null,
  score numeric(5, 2),
  coverage numeric(5, 2) not null,
  level integer,
  axes jsonb not null,
  inputs jsonb not null,
  primary key (run_id, organization_code)
);
create index assessment_score_by_organization on assessment_score (organization_code, run_id desc);
call protect_by_jurisdiction('assessment_score');

-- A prefecture's mean, seen by its municipalities too. The axis 'overall' is the whole.
create table assessment_mean (
  run_id uuid not null references assessment_run,
  organization_code text not null check (organization_code ~ '^[0-9]{6}$'),
  jurisdiction text not null generated always as (jurisdiction_of(organization_code)) stored,
  axis text not null,
  mean numeric(5, 2) not null,
  municipalities integer not null,
  primary key (run_id, organization_code, axis)
);
call protect_as_reference('assessment_mean');

create function refuse_change_of_run() returns trigger language plpgsql as $$
begin
  raise exception 'an assessment run does not change';
end $$;
create trigger assessment_run_stays before update or delete on assessment_run
  for each row execute function refuse_change_of_run();
create trigger assessment_score_stays before update or delete on assessment_score
  for each row execute function refuse_change_of_run();
create trigger assessment_mean_stays before update or delete on assessment_mean
  for each row execute function refuse_change_of_run();
