-- Inventory (データ資産の棚卸し): what a municipality holds, published or not.
create table asset (
  id uuid primary key,
  organization_code text not null check (organization_code ~ '^[0-9]{6}$'),
  jurisdiction text not null generated always as (jurisdiction_of(organization_code)) stored,
  title text not null,
  description text,
  owner_department text not null,
  system_name text,
  legal_basis text,
  refresh text not null,
  personal_data text not null,
  record_count_band text,
  created_at timestamptz not null,
  version bigint not null
);
create index asset_listing on asset (jurisdiction, id);
call protect_by_jurisdiction('asset');

create table dataset (
  id uuid primary key,
  organization_code text not null check (organization_code ~ '^[0-9]{6}$'),
  jurisdiction text not null generated always as (jurisdiction_of(organization_code)) stored,
  -- The public name leads with the organisation's code, so that one town cannot take, or learn of, another's names.
  name text not null check (name ~ '^[0-9]{6}-[a-z0-9_-]{2,93}$' and starts_with(name, organization_code)),
  asset_id uuid,
  title text not null,
  title_en text,
  description text not null,
  licence text not null,
  theme text,
  keywords text[] not null default '{}',
  refresh text not null,
  period_from date,
  period_to date,
  contact_name text not null,
  contact_email text,
  state text not null,
  state_reason text,
  created_at timestamptz not null,
  modified_at timestamptz not null,
  published_at timestamptz,
  search_text text not null,
  search_grams text[] not null,
  version bigint not null,
  constraint dataset_name_key unique (name)
);
create index dataset_listing on dataset (jurisdiction, id);
create index dataset_published on dataset (modified_at desc, id) where state = 'published';
create index dataset_grams on dataset using gin (search_grams) where state = 'published';
call protect_by_jurisdiction('dataset');
-- A published dataset is open to everybody, signed in or not.
create policy dataset_published on dataset for select using (state = 'published');

create table distribution (
  id uuid primary key,
  dataset_id uuid not null references dataset,
  organization_code text not null,
  jurisdiction text not null generated always as (jurisdiction_of(organization_code)) stored,
  title text not null,
  format text not null,
  media_type text not null,
  access_url text,
  byte_size bigint,
  sha256 text,
  created_at timestamptz not null,
  constraint distribution_has_a_place check (access_url is not null or byte_size is not null)
);
create index distribution_of_dataset on distribution (dataset_id, id);
call protect_by_jurisdiction('distribution');
create policy distribution_published on distribution for select
  using (exists (select 1 from dataset d where d.id = dataset_id and d.state = 'published'));

-- The bytes stand apart from the row that describes them, so that a list never reads them.
create table distribution_file (
  distribution_id uuid primary key references distribution,
  organization_code text not null,
  jurisdiction text not null generated always as (jurisdiction_of(organization_code)) stored,
  content bytea not null
);
call protect_by_jurisdiction('distribution_file');
create policy distribution_file_published on distribution_file for select
  using (exists (select 1 from distribution d join dataset s on s.id = d.dataset_id
                 where d.id = distribution_id and s.state = 'published'));
