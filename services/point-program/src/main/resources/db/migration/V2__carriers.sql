-- Carriers join an area, not a programme: what they may do holds for every programme of it, so no program_id leads here.
-- The secret of a carrier's client is Keycloak's alone; no column could hold it.

create table carrier (
  id uuid primary key,
  organization_code text not null check (organization_code ~ '^[0-9]{6}$'), -- the municipality or prefecture it serves
  jurisdiction text not null generated always as (jurisdiction_of(organization_code)) stored,
  name text not null,
  contact text not null,
  scopes text[] not null check (
    cardinality(scopes) > 0 and scopes <@ array['points:grant', 'points:redeem', 'points:read', 'carrier']),
  state text not null check (state in ('APPLIED', 'CONTRACTED', 'TEST', 'LIVE', 'SUSPENDED', 'ENDED')),
  contracted_on date,
  subject text, -- who it is in its tokens and in txn.caller, once it has a client
  secret_issued_at timestamptz,
  created_at timestamptz not null,
  version bigint not null,
  constraint carrier_subject_key unique (jurisdiction, subject),
  constraint carrier_has_a_contract check (contracted_on is not null or state in ('APPLIED', 'ENDED')),
  constraint carrier_has_a_client check (subject is not null or state not in ('TEST', 'LIVE', 'SUSPENDED'))
);
create index carrier_listing on carrier (jurisdiction, id);
call protect_by_jurisdiction('carrier');
