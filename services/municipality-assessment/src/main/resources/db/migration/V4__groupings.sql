-- Groupings (類型化) of a run's organisations, and each one's place in them.
create table peer_grouping (
  id uuid primary key,
  jurisdiction text not null default nullif(current_setting('app.jurisdiction', true), ''),
  run_id uuid not null references assessment_run,
  method text not null check (method in ('BANDS', 'K_MEANS')),
  k integer,
  seed bigint,
  silhouette numeric(5, 4),
  members integer not null,
  groups jsonb not null,
  grouped_at timestamptz not null,
  grouped_by text not null
);
create index peer_grouping_listing on peer_grouping (run_id, id);
call protect_as_reference('peer_grouping');

-- group_number null: the organisation lacks a score the method needs. Its peers stand in its own row,
-- so that a municipality can see who they are without seeing their scores.
create table peer_grouping_member (
  grouping_id uuid not null references peer_grouping,
  organization_code text not null check (organization_code ~ '^[0-9]{6}$'),
  jurisdiction text not null generated always as (jurisdiction_of(organization_code)) stored,
  computed_group integer,
  group_number integer,
  silhouette numeric(5, 4),
  peers jsonb not null,
  moved_because text,
  moved_by text,
  version bigint not null default 0,
  primary key (grouping_id, organization_code)
);
create index peer_grouping_member_by_organization on peer_grouping_member (organization_code, grouping_id desc);
call protect_by_jurisdiction('peer_grouping_member');
