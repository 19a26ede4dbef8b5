-- One programme is one ledger: program_id leads every key, so that all rows of a programme can live on one shard.
-- organization_code is the issuer's on every row; the composite foreign keys keep it equal to the programme's own.

create table program (
  id uuid primary key,
  organization_code text not null check (organization_code ~ '^[0-9]{6}$'),
  jurisdiction text not null generated always as (jurisdiction_of(organization_code)) stored,
  legal_kind text not null,
  name_ja text not null,
  name_en text not null,
  paid boolean not null,
  expiry_months integer not null check (expiry_months between 0 and 120),
  expiry_rounding text not null check (expiry_rounding in ('NONE', 'END_OF_MONTH')),
  spend_order text not null check (spend_order in ('EARLIEST_EXPIRY', 'FREE_FIRST', 'PAID_FIRST')),
  transfers boolean not null, -- between residents; off unless the programme says otherwise (為替取引)
  restore_grace_days integer not null check (restore_grace_days between 0 and 365),
  state text not null,
  created_at timestamptz not null,
  version bigint not null,
  constraint program_issuer_key unique (id, organization_code)
);
create index program_listing on program (jurisdiction, id);

-- The ledger. An account's balance and version move only together with an entry.
create table account (
  program_id uuid not null,
  id uuid not null,
  organization_code text not null,
  jurisdiction text not null generated always as (jurisdiction_of(organization_code)) stored,
  kind text not null check (kind in ('ISSUANCE', 'BUDGET', 'WALLET', 'MERCHANT', 'EXPIRED', 'STAMP_SOURCE', 'STAMP')),
  asset uuid not null, -- the programme for points, the card for stamps: assets never mix
  wallet_id uuid,      -- whose account it is, when it belongs to a wallet
  floor bigint,        -- null: may go below any number (only the sources points and stamps are created from)
  balance bigint not null default 0,
  held bigint not null default 0 check (held >= 0), -- part of the balance that open holds have promised away
  version bigint not null default 0,
  closed boolean not null default false,
  changed_at timestamptz not null,
  primary key (program_id, id),
  foreign key (program_id, organization_code) references program (id, organization_code),
  constraint account_floor check (floor is null or balance - held >= floor)
) with (fillfactor = 70); -- room for HOT updates: no index holds balance, held, version or changed_at

-- What a wallet holds, by where it came from and how long it lasts; the same origin and day is one lot. Its id is derived from
-- those. A lot changes only under the lock of its wallet's account.
create table lot (
  program_id uuid not null,
  id uuid not null,
  organization_code text not null,
  jurisdiction text not null generated always as (jurisdiction_of(organization_code)) stored,
  wallet_id uuid not null,
  budget_id uuid not null, -- what it was paid from
  paid boolean not null,   -- 対価: the resident paid for it
  expires_on date,         -- the last day it can be used, in Japan; null: never ends
  balance bigint not null check (balance >= 0),
  held bigint not null check (held >= 0 and held <= balance),
  primary key (program_id, id)
) with (fillfactor = 70);
create index lot_of_wallet on lot (program_id, wallet_id);
create index lot_by_expiry on lot (program_id, expires_on, id);

create table txn (
  program_id uuid not null,
  id uuid not null, -- made by the client; the key that makes a retry harmless, kept for ever
  organization_code text not null,
  jurisdiction text not null generated always as (jurisdiction_of(organization_code)) stored,
  kind text not null check (kind in ('FUND', 'GRANT', 'REDEEM', 'TRANSFER', 'STAMP', 'HOLD', 'CAPTURE', 'VOID', 'HOLD_EXPIRY',
                                     'REVERSAL', 'EXPIRY')),
  wallet_id uuid,
  merchant_id uuid,
  budget_id uuid,
  recipient_id uuid, -- the other wallet of a transfer
  amount bigint not null check (amount > 0),
  parent_id uuid,    -- what this one reverses or resolves
  root_id uuid not null,
  reverses uuid generated always as (case when kind = 'REVERSAL' then parent_id end) stored,
  hold_until timestamptz,
  body_hash bytea not null,
  refusal text,        -- null: posted; a refusal is an outcome and is as final as a posting
  balance bigint,      -- of the account the answer speaks of, after this transaction
  held bigint,
  version bigint,
  caller text not null,
  recorded_at timestamptz not null,
  effective_at timestamptz not null, -- when it counts; may lie before it was recorded
  primary key (program_id, id),
  constraint txn_posted_or_refused check ((refusal is null) = (balance is not null and held is not null and version is not null))
);
create index txn_reversals on txn (program_id, reverses) where reverses is not null;
-- A hold is captured, voided or expired at most once, whoever writes.
create unique index txn_hold_resolved_once on txn (program_id, parent_id)
  where kind in ('CAPTURE', 'VOID', 'HOLD_EXPIRY') and refusal is null;

create table hold (
  program_id uuid not null,
  id uuid not null, -- its transaction's
  organization_code text not null,
  jurisdiction text not null generated always as (jurisdiction_of(organization_code)) stored,
  wallet_id uuid not null,
  merchant_id uuid not null,
  amount bigint not null check (amount > 0),
  state text not null check (state in ('OPEN', 'CAPTURED', 'VOIDED', 'EXPIRED')),
  expires_at timestamptz not null,
  caller text not null,
  lots uuid[] not null, -- what was promised away, and how much of each
  amounts bigint[] not null,
  primary key (program_id, id)
) with (fillfactor = 70);
create index hold_open on hold (program_id, expires_at) where state = 'OPEN';
create index hold_of_wallet on hold (program_id, wallet_id) where state = 'OPEN';

create table entry (
  program_id uuid not null,
  account_id uuid not null,
  version bigint not null check (version > 0), -- counts the account's entries: a writer with stale state meets this key
  organization_code text not null,
  jurisdiction text not null generated always as (jurisdiction_of(organization_code)) stored,
  txn_id uuid not null,
  entry_no integer not null, -- within the transaction; an odd one gives what the next one takes
  amount bigint not null check (amount <> 0),
  balance_after bigint not null,
  lot_id uuid,    -- the wallet's lot this came from or went to, on both sides: where granted points were used needs no join
  budget_id uuid, -- that lot's
  recorded_at timestamptz not null,
  effective_at timestamptz not null,
  primary key (program_id, account_id, version)
);
create index entry_of_txn on entry (program_id, txn_id);
-- For the audit, which looks at what is new: the tables grow in the order of time, so this costs next to nothing.
create index entry_by_time on entry using brin (recorded_at) with (pages_per_range = 16);
create index txn_by_time on txn using brin (recorded_at) with (pages_per_range = 16);

-- Double entry, held by the database for a whole statement at once: a key per row and a trigger per row would cost more than
-- the ledger itself. Entries sum to zero in every asset, and stand on an account and a transaction that are there.
create function entries_hold_together() returns trigger language plpgsql
  set enable_hashjoin = off set enable_mergejoin = off as $$
declare broken uuid;
begin
  select e.txn_id into broken
  from added e
  left join account a on a.program_id = e.program_id and a.id = e.account_id
  left join txn t on t.program_id = e.program_id and t.id = e.txn_id
  group by e.program_id, e.txn_id, a.asset
  having sum(e.amount) <> 0 or count(t.id) <> count(*)
      or count(*) filter (where a.organization_code = e.organization_code) <> count(*)
  limit 1;
  if broken is not null then
    raise exception 'transaction % does not hold together', broken using errcode = 'check_violation';
  end if;
  return null;
end $$;
create trigger entries_hold_together after insert on entry
  referencing new table as added for each statement execute function entries_hold_together();

-- What was recorded stays recorded, whoever asks.
create function ledger_is_append_only() returns trigger language plpgsql as $$
begin
  raise exception 'the ledger is append-only' using errcode = 'insufficient_privilege';
end $$;
create trigger txn_is_append_only before update or delete or truncate on txn execute function ledger_is_append_only();
create trigger entry_is_append_only before update or delete or truncate on entry execute function ledger_is_append_only();

-- Who takes part. The id of a wallet, a merchant or a budget is also the id of its account.
create table wallet (
  program_id uuid not null,
  id uuid not null,
  organization_code text not null,
  jurisdiction text not null generated always as (jurisdiction_of(organization_code)) stored,
  subject_pseudonym text not null check (subject_pseudonym ~ '^[0-9a-f]{64}$'),
  municipality_code text not null check (municipality_code ~ '^[0-9]{6}$'), -- where the holder lives
  state text not null,
  consent text not null,
  consented_at timestamptz not null,
  opened_at timestamptz not null,
  version bigint not null,
  primary key (program_id, id),
  foreign key (program_id, organization_code) references program (id, organization_code),
  constraint wallet_subject_key unique (program_id, subject_pseudonym)
);

create table merchant (
  program_id uuid not null,
  id uuid not null,
  organization_code text not null,
  jurisdiction text not null generated always as (jurisdiction_of(organization_code)) stored,
  name text not null,
  municipality_code text not null check (municipality_code ~ '^[0-9]{6}$'),
  category text not null,
  operator text, -- subject of the person who rings up for it; null: any merchant caller of the area
  state text not null,
  created_at timestamptz not null,
  version bigint not null,
  primary key (program_id, id),
  foreign key (program_id, organization_code) references program (id, organization_code)
);

create table budget (
  program_id uuid not null,
  id uuid not null,
  organization_code text not null,
  jurisdiction text not null generated always as (jurisdiction_of(organization_code)) stored,
  name_ja text not null,
  name_en text not null,
  amount bigint not null check (amount > 0),
  created_at timestamptz not null,
  primary key (program_id, id),
  foreign key (program_id, organization_code) references program (id, organization_code)
);

create table stamp_card (
  program_id uuid not null,
  id uuid not null,
  organization_code text not null,
  jurisdiction text not null generated always as (jurisdiction_of(organization_code)) stored,
  name_ja text not null,
  name_en text not null,
  slots integer not null check (slots between 2 and 30),
  reward bigint not null check (reward > 0),
  budget_id uuid not null,
  created_at timestamptz not null,
  primary key (program_id, id),
  foreign key (program_id, organization_code) references program (id, organization_code),
  foreign key (program_id, budget_id) references budget (program_id, id)
);

-- Staff: the rows of the programmes their area issues.
call protect_by_jurisdiction('program');
call protect_by_jurisdiction('account');
call protect_by_jurisdiction('txn');
call protect_by_jurisdiction('entry');
call protect_by_jurisdiction('lot');
call protect_by_jurisdiction('hold');
call protect_by_jurisdiction('wallet');
call protect_by_jurisdiction('merchant');
call protect_by_jurisdiction('budget');
call protect_by_jurisdiction('stamp_card');

-- Residents: the platform shows them no row; these policies show what is theirs, in programmes of their town and prefecture.
-- The service binds app.wallet_subject, a keyed hash of the caller's subject, to the transaction; a wallet's pseudonym is
-- that hash, hashed again with the programme. The key never enters the database, the pseudonyms of two programmes cannot be
-- joined, and where the setting is missing the comparison is null and the resident sees nothing.
create function resident_may_join(row_jurisdiction text) returns boolean language sql stable
  return coalesce(not app_is_staff() and starts_with(app_jurisdiction(), row_jurisdiction), false);
create function pseudonym_of_caller(program uuid) returns text language sql stable
  return encode(sha256(convert_to(nullif(current_setting('app.wallet_subject', true), '') || ':' || program::text, 'UTF8')), 'hex');

-- To read, and not to write. Budgets are not shown to residents at all.
create policy program_read_by_resident on program for select using (resident_may_join(jurisdiction));
create policy merchant_read_by_resident on merchant for select using (resident_may_join(jurisdiction));
create policy stamp_card_read_by_resident on stamp_card for select using (resident_may_join(jurisdiction));

create policy wallet_read_by_holder on wallet for select
  using (resident_may_join(jurisdiction) and subject_pseudonym = pseudonym_of_caller(program_id));
create policy wallet_opened_by_holder on wallet for insert
  with check (resident_may_join(jurisdiction) and subject_pseudonym = pseudonym_of_caller(program_id));

-- A resident's own accounts, and those of the shops. Points are moved by the lane alone, see V10.
create function resident_may_move(program uuid, kind text, wallet uuid) returns boolean language sql stable
  return kind = 'MERCHANT' or exists (select from wallet w where w.program_id = program and w.id = wallet);
create policy account_read_by_resident on account for select
  using (resident_may_join(jurisdiction) and resident_may_move(program_id, kind, wallet_id));
create policy account_opened_by_resident on account for insert
  with check (resident_may_join(jurisdiction) and kind = 'WALLET' and resident_may_move(program_id, kind, wallet_id));

create policy lot_read_by_resident on lot for select
  using (resident_may_join(jurisdiction)
         and exists (select from wallet w where w.program_id = lot.program_id and w.id = lot.wallet_id));
create policy hold_read_by_resident on hold for select
  using (resident_may_join(jurisdiction)
         and exists (select from wallet w where w.program_id = hold.program_id and w.id = hold.wallet_id));
create policy txn_read_by_resident on txn for select
  using (resident_may_join(jurisdiction)
         and exists (select from wallet w where w.program_id = txn.program_id and w.id in (txn.wallet_id, txn.recipient_id)));
create policy entry_read_by_resident on entry for select
  using (resident_may_join(jurisdiction)
         and exists (select from txn t where t.program_id = entry.program_id and t.id = entry.txn_id));
