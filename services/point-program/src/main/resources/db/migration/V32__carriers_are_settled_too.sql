-- 清算 of carriers: what the issuer owes them for points exchanged into theirs. A settlement takes their entries as it takes the
-- shops', by the entry's key, so that each is settled once.

alter table settlement add column exchanged bigint; -- less what was reversed; null where it was closed before carriers were settled

create table settlement_carrier_line (
  program_id uuid not null,
  settlement_id uuid not null,
  carrier_id uuid not null,
  organization_code text not null,
  jurisdiction text not null generated always as (jurisdiction_of(organization_code)) stored,
  carrier_name text not null, -- as it was when this was closed
  exchanged bigint not null check (exchanged >= 0),
  reversed bigint not null check (reversed >= 0),
  earlier bigint not null, -- the part that took effect before the period, recorded after that was closed
  primary key (program_id, settlement_id, carrier_id),
  foreign key (program_id, settlement_id) references settlement (program_id, id)
);
call protect_by_jurisdiction('settlement_carrier_line');
create trigger settlement_carrier_line_stays before update or delete or truncate on settlement_carrier_line
  execute function settled_stays_settled();

-- Statements of one shop and of one carrier.
create index settlement_line_of_merchant on settlement_line (program_id, merchant_id, settlement_id);
create index settlement_carrier_line_of_carrier on settlement_carrier_line (carrier_id, settlement_id);
