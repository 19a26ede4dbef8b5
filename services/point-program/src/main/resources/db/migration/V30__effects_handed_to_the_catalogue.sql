-- Analyses that were handed to the catalogue. A month of a programme is handed over once, whatever the period or the campaign:
-- two datasets that overlap could be subtracted from each other, and what is left may be about a few persons.

create table effect_publication (
  program_id uuid not null,
  id uuid not null,
  organization_code text not null,
  jurisdiction text not null generated always as (jurisdiction_of(organization_code)) stored,
  campaign_id uuid, -- null: all of the programme
  from_on date not null,
  to_on date not null,
  dataset_id uuid not null, -- the catalogue's
  dataset_name text not null,
  created_at timestamptz not null,
  primary key (program_id, id),
  foreign key (program_id, organization_code) references program (id, organization_code)
);

create table effect_published_month (
  program_id uuid not null,
  month date not null, -- its first day
  organization_code text not null,
  jurisdiction text not null generated always as (jurisdiction_of(organization_code)) stored,
  constraint effect_published_once primary key (program_id, month),
  foreign key (program_id, organization_code) references program (id, organization_code)
);

call protect_by_jurisdiction('effect_publication');
call protect_by_jurisdiction('effect_published_month');
