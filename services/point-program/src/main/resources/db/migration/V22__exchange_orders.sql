-- Points of a programme exchanged into a carrier's own: two operations in two systems, so what was promised is written down before
-- the carrier is asked, and the hold in the ledger is what undoes it.

alter table carrier add column exchange_url text check (exchange_url ~ '^(https://|http://(localhost|127\.0\.0\.1)[:/])');

-- One more kind of account, whatever kinds there are by now.
do $$ begin
  execute (select format('alter table account drop constraint account_kind_check, add constraint account_kind_check check (%s or kind = ''CARRIER'')',
                         pg_get_expr(conbin, conrelid))
           from pg_constraint where conrelid = 'account'::regclass and conname = 'account_kind_check');
end $$;

create table exchange_order (
  program_id uuid not null,
  id uuid not null, -- made by the client; for the carrier too it is the key that makes a retry harmless
  organization_code text not null,
  jurisdiction text not null generated always as (jurisdiction_of(organization_code)) stored,
  wallet_id uuid not null,
  carrier_id uuid not null,
  carrier_account text not null, -- as the carrier knows its customer; opaque here
  amount bigint not null check (amount > 0),
  caller text not null,
  state text not null check (state in ('REQUESTED', 'SENT', 'ACCEPTED', 'REFUSED', 'UNKNOWN', 'COMPLETED', 'CANCELLED')),
  reason text,            -- why it was refused or cancelled
  carrier_reference text,
  discrepancy text,       -- the two systems do not agree: a person must look
  requested_at timestamptz not null,
  valid_until timestamptz not null, -- the carrier takes it until then
  hold_seconds bigint not null check (hold_seconds > 0),
  attempts integer not null default 0,
  next_attempt_at timestamptz, -- when an instance takes it up (again); null: never by itself
  sent_at timestamptz, -- when the carrier was asked first; null: it cannot know of the order
  changed_at timestamptz not null,
  version bigint not null default 0,
  primary key (program_id, id),
  foreign key (program_id, organization_code) references program (id, organization_code)
);
create index exchange_order_due on exchange_order (next_attempt_at) where next_attempt_at is not null;
create index exchange_order_of_carrier on exchange_order (program_id, carrier_id, id);
create index exchange_order_of_day on exchange_order (program_id, carrier_id, requested_at);

call protect_by_jurisdiction('exchange_order');
-- A resident asks for an exchange of their own wallet's points and sees what became of it; the rest is the service's.
create policy exchange_order_read_by_resident on exchange_order for select
  using (resident_may_join(jurisdiction)
         and exists (select from wallet w where w.program_id = exchange_order.program_id and w.id = exchange_order.wallet_id));
create policy exchange_order_asked_by_resident on exchange_order for insert
  with check (resident_may_join(jurisdiction) and state = 'REQUESTED'
              and exists (select from wallet w where w.program_id = exchange_order.program_id and w.id = exchange_order.wallet_id));
