create table note (
  id uuid primary key,
  title text not null,
  body text,
  mood text not null,
  due date,
  organization_code text not null,
  jurisdiction text not null generated always as (jurisdiction_of(organization_code)) stored,
  version bigint not null,
  constraint note_title_key unique (organization_code, title)
);
call protect_by_jurisdiction('note');
