-- 検証: the newest verification of each ledger, and the job that makes, or made, the next one.
create table ledger_verification (
  program_id uuid primary key,
  organization_code text not null,
  jurisdiction text not null generated always as (jurisdiction_of(organization_code)) stored,
  job_id uuid,  -- the last that was asked for
  result jsonb, -- of the last that came to its end
  foreign key (program_id, organization_code) references program (id, organization_code)
);
call protect_by_jurisdiction('ledger_verification');
