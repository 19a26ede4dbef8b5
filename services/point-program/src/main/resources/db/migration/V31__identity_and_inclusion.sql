-- Whose a wallet is, with what consent, who may act for its holder, and how it reaches them.

-- Who reads and changes every row below runs as the owner, which row-level security binds too.
select set_config('app.jurisdiction', '*', true);

-- Not linked (no pseudonym): nobody's until it is linked again with new consent. Its points stay where they are, and do not move.
alter table wallet
  alter column subject_pseudonym drop not null,
  add column unlinked_at timestamptz,
  add column channel text not null default 'SMARTPHONE' check (channel in ('SMARTPHONE', 'PAPER_CARD', 'PROXY', 'COUNTER')),
  add column age_band text check (age_band ~ '^[0-9]{1,3}(-[0-9]{1,3}|\+)$'), -- a band, never a birth date
  -- For whoever analyses: only these wallets are counted. False from the moment that consent is withdrawn, for the past too.
  add column in_statistics boolean not null default true,
  add column shared boolean not null default false, -- carriers may read it
  add constraint wallet_linked_or_not check ((subject_pseudonym is null) = (unlinked_at is not null)),
  add constraint wallet_unlinked_is_private check (subject_pseudonym is not null or not (in_statistics or shared));

-- 同意 and 同意の撤回: what was decided, when, and by whom. Nothing is ever changed or removed here.
create table consent (
  program_id uuid not null,
  id uuid not null,
  organization_code text not null,
  jurisdiction text not null generated always as (jurisdiction_of(organization_code)) stored,
  wallet_id uuid not null,
  purpose text not null check (purpose in ('PARTICIPATION', 'STATISTICS', 'CARRIER_SHARING')),
  decision text not null check (decision in ('GIVEN', 'WITHDRAWN')),
  terms text not null, -- the version that was agreed to
  stated_by text not null check (stated_by in ('HOLDER', 'STAFF', 'PROXY', 'CARRIER')),
  ground text,
  recorder text, -- who wrote it down; null: the holder themself, who is not named beside the wallet
  recorded_at timestamptz not null,
  primary key (program_id, id),
  foreign key (program_id, organization_code) references program (id, organization_code),
  foreign key (program_id, wallet_id) references wallet (program_id, id),
  constraint consent_recorder check ((recorder is null) = (stated_by = 'HOLDER'))
);
create index consent_of_wallet on consent (program_id, wallet_id, id);

-- What wallets opened before say of themselves: their terms covered taking part and statistics. Who has a paper card uses it; whom
-- the journal knows was opened for, at a counter.
update wallet w set channel =
  case when exists (select from paper_card c where c.program_id = w.program_id and c.wallet_id = w.id) then 'PAPER_CARD'
       when exists (select from journal j where j.type = 'wallet.opened' and j.subject = '/programs/' || w.program_id || '/wallets/' || w.id)
       then 'COUNTER' else 'SMARTPHONE' end;
insert into consent (program_id, id, organization_code, wallet_id, purpose, decision, terms, stated_by, recorder, recorded_at)
select w.program_id, overlay(gen_random_uuid()::text placing '00000000-0000' from 1 for 13)::uuid, w.organization_code, w.id, p.purpose, 'GIVEN', w.consent,
       case w.channel when 'SMARTPHONE' then 'HOLDER' else 'STAFF' end,
       case w.channel when 'SMARTPHONE' then null else 'migration' end, w.consented_at
from wallet w cross join (values ('PARTICIPATION'), ('STATISTICS')) p (purpose);

create trigger consent_is_append_only before update or delete or truncate on consent execute function ledger_is_append_only();

call protect_by_jurisdiction('consent');
create policy consent_read_by_holder on consent for select
  using (resident_may_join(jurisdiction)
         and exists (select from wallet w where w.program_id = consent.program_id and w.id = consent.wallet_id));
-- Whoever opens their own wallet consents in the same transaction; what they decide later is written in the issuer's name, so that
-- the journal does not name them.
create policy consent_given_by_holder on consent for insert
  with check (resident_may_join(jurisdiction) and decision = 'GIVEN' and stated_by = 'HOLDER'
              and exists (select from wallet w where w.program_id = consent.program_id and w.id = consent.wallet_id));

-- 代理人: who may act for a wallet's holder. Offered, then accepted by whoever holds the code; no name and no subject.
create table wallet_proxy (
  program_id uuid not null,
  id uuid not null,
  organization_code text not null,
  jurisdiction text not null generated always as (jurisdiction_of(organization_code)) stored,
  wallet_id uuid not null,
  holder_pseudonym text,         -- the wallet's; kept here because a policy of wallet asks this table
  kind text not null check (kind in ('FAMILY', 'GUARDIAN', 'OFFICE')),
  scope text not null check (scope in ('SEE', 'REDEEM')), -- who may redeem may see
  valid_from date not null,
  valid_until date not null,     -- the last day, in Japan
  granted_by text not null check (granted_by in ('HOLDER', 'STAFF')),
  ground text,
  state text not null check (state in ('OFFERED', 'ACCEPTED', 'REVOKED')),
  representative text check (representative ~ '^[0-9a-f]{64}$'), -- a pseudonym of another kind than a wallet's
  granted_at timestamptz not null,
  offered_until timestamptz not null,
  accepted_at timestamptz,
  revoked_at timestamptz,
  version bigint not null,
  primary key (program_id, id),
  foreign key (program_id, organization_code) references program (id, organization_code),
  foreign key (program_id, wallet_id) references wallet (program_id, id),
  constraint wallet_proxy_period check (valid_from <= valid_until),
  constraint wallet_proxy_ground check (granted_by = 'HOLDER' or ground is not null),
  constraint wallet_proxy_accepted check (state <> 'ACCEPTED' or representative is not null)
);
create index wallet_proxy_of_wallet on wallet_proxy (program_id, wallet_id, id);
create index wallet_proxy_of_representative on wallet_proxy (representative) where state = 'ACCEPTED';
create unique index wallet_proxy_once_key on wallet_proxy (program_id, wallet_id, representative) where state = 'ACCEPTED';

create function representative_of_caller(program uuid) returns text language sql stable
  return encode(sha256(convert_to(nullif(current_setting('app.wallet_subject', true), '') || ':proxy:' || program::text, 'UTF8')), 'hex');

call protect_by_jurisdiction('wallet_proxy');
create policy wallet_proxy_read_by_holder on wallet_proxy for select
  using (resident_may_join(jurisdiction) and holder_pseudonym = pseudonym_of_caller(program_id));
-- Family may live anywhere: their area does not matter, only that they are who accepted.
create policy wallet_proxy_read_by_representative on wallet_proxy for select
  using (not app_is_staff() and kind <> 'OFFICE' and state = 'ACCEPTED' and representative = representative_of_caller(program_id));
-- A representative holds their mandate still while they redeem, so that nothing is redeemed after its revocation was answered. They
-- change nothing.
create policy wallet_proxy_locked_by_representative on wallet_proxy for update
  using (not app_is_staff() and kind <> 'OFFICE' and state = 'ACCEPTED' and representative = representative_of_caller(program_id))
  with check (false);

-- A representative sees a wallet only in a transaction that says it is for that wallet (app.represented_wallet), and only while
-- they may; everything else they do is done without it and shows them nothing of others.
create function is_asked_for(wallet uuid) returns boolean language sql stable
  return coalesce(wallet = nullif(current_setting('app.represented_wallet', true), '')::uuid, false);
create function represents(program uuid, wallet uuid) returns boolean language sql stable
  return exists (select from wallet_proxy p
                 where p.program_id = program and p.wallet_id = wallet and p.kind <> 'OFFICE' and p.state = 'ACCEPTED'
                   and p.representative = representative_of_caller(program)
                   and (now() at time zone 'Asia/Tokyo')::date between p.valid_from and p.valid_until);
-- PostgreSQL asks policies from the last name to the first: staff, whom own_area lets through, never come as far as this one.
create policy acted_for on wallet for select using (is_asked_for(id) and represents(program_id, id));
create policy acted_for on account for select using (is_asked_for(wallet_id) and represents(program_id, wallet_id));
create policy acted_for on lot for select using (is_asked_for(wallet_id) and represents(program_id, wallet_id));
create policy acted_for on txn for select
  using (is_asked_for(wallet_id) and represents(program_id, wallet_id)
         or is_asked_for(recipient_id) and represents(program_id, recipient_id));
create policy acted_for on entry for select using (is_asked_for(account_id) and represents(program_id, account_id));

-- 人口 by age band, as the municipalities upload it: what a share of residents is a share of.
create table population (
  organization_code text not null check (organization_code ~ '^[0-9]{6}$'),
  jurisdiction text not null generated always as (jurisdiction_of(organization_code)) stored,
  counted_on date not null,
  age_band text not null check (age_band ~ '^[0-9]{1,3}(-[0-9]{1,3}|\+)$'),
  persons bigint not null check (persons >= 0),
  primary key (organization_code, counted_on, age_band)
);
call protect_by_jurisdiction('population');
