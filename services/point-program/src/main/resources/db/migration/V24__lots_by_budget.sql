-- A grant asks for the lots that one budget filled, and for no other lot of the wallet.
drop index lot_of_wallet;
create index lot_of_wallet on lot (program_id, wallet_id, budget_id);
