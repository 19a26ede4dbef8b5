-- Cards for residents without a smartphone: a number on paper that leads to a wallet. It names nobody.
create table paper_card (
  program_id uuid not null,
  id uuid not null,
  organization_code text not null,
  jurisdiction text not null generated always as (jurisdiction_of(organization_code)) stored,
  number text not null check (number ~ '^[0-9]{16}$'),
  wallet_id uuid not null,
  state text not null,
  issued_at timestamptz not null,
  version bigint not null,
  primary key (program_id, id),
  foreign key (program_id, organization_code) references program (id, organization_code),
  foreign key (program_id, wallet_id) references wallet (program_id, id),
  constraint paper_card_number_key unique (program_id, number)
);
-- A lost card stays listed beside the one that replaced it; only one of them works.
create unique index paper_card_wallet_key on paper_card (program_id, wallet_id) where state = 'ACTIVE';
create index paper_card_of_wallet on paper_card (program_id, wallet_id);

-- Staff only: a resident needs no row of it, and the lane, which knows wallets, none either.
call protect_by_jurisdiction('paper_card');
