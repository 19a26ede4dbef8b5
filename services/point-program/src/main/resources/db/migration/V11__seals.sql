-- 封印: what has been recorded is sealed a few minutes later, all of a programme's transactions since the last seal at once, in a
-- chain of hashes. Nobody waits for it; and who changes the past has to change every seal after it, in every copy of it.
create table ledger_seal (
  program_id uuid not null,
  no bigint not null check (no > 0),
  organization_code text not null,
  jurisdiction text not null generated always as (jurisdiction_of(organization_code)) stored,
  until timestamptz not null, -- transactions recorded up to and including this moment, and after the seal before
  transactions bigint not null check (transactions > 0),
  hash bytea not null,        -- SHA-256 of the hash before and of the hashes of the transactions
  sealed_at timestamptz not null,
  primary key (program_id, no),
  foreign key (program_id, organization_code) references program (id, organization_code)
);
call protect_by_jurisdiction('ledger_seal');
create trigger ledger_seal_is_append_only before update or delete or truncate on ledger_seal
  execute function ledger_is_append_only();

-- Everything a transaction said and did, as one hash.
create function hash_of_transaction(t txn) returns bytea language sql stable
  return sha256(convert_to(concat_ws('|', t.id, t.organization_code, t.kind, coalesce(t.wallet_id::text, '-'),
    coalesce(t.merchant_id::text, '-'), coalesce(t.budget_id::text, '-'), coalesce(t.recipient_id::text, '-'), t.amount,
    coalesce(t.parent_id::text, '-'), t.root_id, coalesce(extract(epoch from t.hold_until)::text, '-'),
    encode(t.body_hash, 'hex'), coalesce(t.refusal, '-'), coalesce(t.balance::text, '-'), coalesce(t.held::text, '-'),
    coalesce(t.version::text, '-'), t.caller, extract(epoch from t.recorded_at), extract(epoch from t.effective_at),
    (select string_agg(concat_ws(',', e.entry_no, e.account_id, e.version, e.amount, e.balance_after, coalesce(e.lot_id::text, '-'),
                                 coalesce(e.budget_id::text, '-')), ';' order by e.entry_no)
     from entry e where e.program_id = t.program_id and e.txn_id = t.id)), 'UTF8'));
