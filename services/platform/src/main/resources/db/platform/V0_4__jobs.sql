create table job (
  id uuid primary key,
  jurisdiction text not null default nullif(current_setting('app.jurisdiction', true), ''),
  kind text not null,
  payload jsonb not null,
  state text not null default 'queued' check (state in ('queued', 'running', 'succeeded', 'failed', 'cancelled')),
  done bigint not null default 0,
  total bigint not null default 0,
  unit text not null default '',
  result jsonb,
  problem text,
  problem_args jsonb,
  submitter text not null,
  submitter_roles text[] not null,
  cancel_requested boolean not null default false,
  lease_token uuid,
  lease_until timestamptz,
  not_before timestamptz not null,
  attempts integer not null default 0,
  created_at timestamptz not null,
  finished_at timestamptz
);
create index job_waiting on job (not_before) where state = 'queued';
create index job_leased on job (lease_until) where state = 'running';
create index job_listing on job (jurisdiction, id);
call protect_by_jurisdiction('job');

-- A schedule's slot is taken by one instance only.
create table schedule_run (
  jurisdiction text not null default nullif(current_setting('app.jurisdiction', true), ''),
  name text not null,
  slot timestamptz not null,
  primary key (jurisdiction, name, slot)
);
call protect_by_jurisdiction('schedule_run');
