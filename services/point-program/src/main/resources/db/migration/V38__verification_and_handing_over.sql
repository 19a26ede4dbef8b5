-- 検証: the newest verification of each ledger, and the job that makes, or made, the next one.
create table ledger_verification (
  program_id uuid primary key,
  organization_code text not null,
  jurisdiction text not null generated always as (jurisdiction_of(organization_code)) stored,
  job_id uuid,  -- the last that was asked for
  result jsonb, -- of the last that came to its end
  foreign key (program_id, organization_code) references program (id, organization_code)
);
call protect_by_jurisdiction('ledger_verification');

-- An analysis is handed to the catalogue in steps, each written down before the next: what was asked for, whether the catalogue may
-- know of it, and the dataset it became.
alter table effect_publication
  add column state text not null default 'HANDED_OVER' check (state in ('REQUESTED', 'HANDED_OVER')),
  add column contact_name text,
  add column contact_email text,
  add column asked_at timestamptz,     -- since then the catalogue may have a part of it
  add column asking_until timestamptz, -- until then somebody is handing it over, and nobody else does
  alter column dataset_id drop not null,
  alter column dataset_name drop not null,
  add check (state = 'REQUESTED' or dataset_id is not null and dataset_name is not null);
alter table effect_publication alter column state drop default;
