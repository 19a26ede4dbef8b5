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
  kind text not null check (kind in ('ISSUANCE', 'BUDGET', 'WALLET', 'MERCHANT', 'STAMP_SOURCE', 'STAMP')),
  asset uuid not null, -- the programme for points, the card for stamps: assets never mix
  wallet_id uuid,      -- whose account it is, when it belongs to a wallet
  floor bigint,        -- null: may go below any number (only the sources points and stamps are created from)
  balance bigint not null default 0,
  version bigint not null default 0,
  closed boolean not null default false,
  changed_at timestamptz not null,
  primary key (program_id, id),
  foreign key (program_id, organization_code) references program (id, organization_code),
  constraint account_floor check (floor is null or balance >= floor)
) with (fillfactor = 70); -- room for HOT updates: no index holds balance, version or changed_at

create table txn (
  program_id uuid not null,
  id uuid not null, -- made by the client; the key that makes a retry harmless, kept for ever
  organization_code text not null,
  jurisdiction text not null generated always as (jurisdiction_of(organization_code)) stored,
  kind text not null check (kind in ('FUND', 'GRANT', 'REDEEM', 'STAMP', 'REVERSAL')),
  wallet_id uuid,
  merchant_id uuid,
  budget_id uuid,
  amount bigint not null check (amount > 0),
  reverses uuid,
  body_hash bytea not null,
  refusal text,        -- null: posted; a refusal is an outcome and is as final as a posting
  balance bigint,      -- of the account the answer speaks of, after this transaction
  version bigint,
  caller text not null,
  recorded_at timestamptz not null,
  primary key (program_id, id),
  foreign key (program_id, organization_code) references program (id, organization_code),
  foreign key (program_id, reverses) references txn (program_id, id),
  constraint txn_posted_or_refused check ((refusal is null) = (balance is not null and version is not null))
);
-- A transaction is reversed at most once.
create unique index txn_reversed_once on txn (program_id, reverses) where reverses is not null and refusal is null;

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
  recorded_at timestamptz not null,
  primary key (program_id, account_id, version),
  foreign key (program_id, account_id) references account (program_id, id),
  foreign key (program_id, txn_id) references txn (program_id, id)
);
create index entry_of_txn on entry (program_id, txn_id);

-- Double entry, held by the database: at commit the entries of a transaction sum to zero in every asset.
create function entries_of_a_transaction_sum_to_zero() returns trigger language plpgsql as $$
begin
  if exists (
    select from entry e join account a on a.program_id = e.program_id and a.id = e.account_id
    where e.program_id = new.program_id and e.txn_id = new.txn_id
    group by a.asset having sum(e.amount) <> 0
  ) then
    raise exception 'transaction % does not sum to zero', new.txn_id using errcode = 'check_violation';
  end if;
  return null;
end $$;
create constraint trigger entries_sum_to_zero after insert or update or delete on entry
  deferrable initially deferred for each row execute function entries_of_a_transaction_sum_to_zero();

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

-- A resident who redeems also moves the shop's account, never a budget or another wallet.
create function resident_may_move(program uuid, kind text, wallet uuid) returns boolean language sql stable
  return kind = 'MERCHANT' or exists (select from wallet w where w.program_id = program and w.id = wallet);
create policy account_read_by_resident on account for select
  using (resident_may_join(jurisdiction) and resident_may_move(program_id, kind, wallet_id));
create policy account_opened_by_resident on account for insert
  with check (resident_may_join(jurisdiction) and kind = 'WALLET' and resident_may_move(program_id, kind, wallet_id));
create policy account_moved_by_resident on account for update
  using (resident_may_join(jurisdiction) and resident_may_move(program_id, kind, wallet_id));

create policy txn_read_by_resident on txn for select
  using (resident_may_join(jurisdiction)
         and exists (select from wallet w where w.program_id = txn.program_id and w.id = txn.wallet_id));
create policy txn_made_by_resident on txn for insert
  with check (resident_may_join(jurisdiction) and kind = 'REDEEM'
              and exists (select from wallet w where w.program_id = txn.program_id and w.id = txn.wallet_id));
create policy entry_read_by_resident on entry for select
  using (resident_may_join(jurisdiction)
         and exists (select from txn t where t.program_id = entry.program_id and t.id = entry.txn_id));
-- By the account and not by the transaction: that is written in the same statement, and not yet visible to it.
create policy entry_written_by_resident on entry for insert
  with check (resident_may_join(jurisdiction)
              and exists (select from account a where a.program_id = entry.program_id and a.id = entry.account_id));
