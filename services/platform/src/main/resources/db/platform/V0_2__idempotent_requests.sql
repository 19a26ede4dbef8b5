create table idempotent_request (
  jurisdiction text not null default nullif(current_setting('app.jurisdiction', true), ''),
  caller text not null,
  operation text not null,
  key text not null,
  request_hash text not null,
  status integer,
  location text,
  tag text,
  body bytea,
  created_at timestamptz not null default now(),
  primary key (jurisdiction, caller, operation, key)
);
create index idempotent_request_age on idempotent_request (created_at);
call protect_by_jurisdiction('idempotent_request');
-- A resident repeats a request like anybody else, and sees only their own.
create policy own_requests on idempotent_request
  using (caller = nullif(current_setting('app.resident', true), ''))
  with check (caller = nullif(current_setting('app.resident', true), ''));
