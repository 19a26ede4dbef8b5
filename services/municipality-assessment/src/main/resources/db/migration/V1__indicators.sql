-- The indicators of the Digital Agency's dashboard (自治体DXの取組に関するダッシュボード) and the axes they belong to.
create table indicator (
  code text primary key,
  position integer not null unique,
  axis text,
  name_ja text not null,
  name_en text not null,
  unit text not null,
  table_name text not null unique
);
call protect_as_national_register('indicator');

create table observation (
  organization_code text not null check (organization_code ~ '^[0-9]{6}$'),
  jurisdiction text not null generated always as (jurisdiction_of(organization_code)) stored,
  indicator text not null references indicator,
  as_of date not null,
  value numeric(9, 2),
  missing text check ((value is null) = (missing is not null)),
  recorded_at timestamptz not null,
  primary key (jurisdiction, organization_code, indicator, as_of)
);
create index observation_by_indicator on observation (indicator, as_of, organization_code);
create index observation_by_organization on observation (organization_code, as_of desc);
call protect_by_jurisdiction('observation');

-- What the municipalities of a prefecture have on average; a municipality sees it, and not its neighbours' values.
create table indicator_mean (
  organization_code text not null check (organization_code ~ '^[0-9]{6}$'),
  jurisdiction text not null generated always as (jurisdiction_of(organization_code)) stored,
  indicator text not null references indicator,
  as_of date not null,
  value numeric(9, 2) not null,
  municipalities integer not null,
  primary key (jurisdiction, organization_code, indicator, as_of)
);
call protect_as_reference('indicator_mean');

select set_config('app.jurisdiction', '*', true);
insert into indicator (code, position, axis, name_ja, name_en, unit, table_name) values
 ('dx.cio', 1, 'organization', 'CIOの任命', 'CIO appointed', 'yes-no', 'CIOの任命'),
 ('dx.cio-assist', 2, 'organization', 'CIO補佐官等の任命', 'CIO aide appointed', 'yes-no', 'CIO補佐官等の任命'),
 ('dx.policy', 3, 'organization', '全体方針策定', 'Overall policy', 'yes-no', '全体方針策定'),
 ('dx.org-wide', 4, 'organization', '全庁的な体制構築', 'Organization-wide structure', 'yes-no', '全庁的な体制構築'),
 ('dx.ext-talent', 5, 'organization', '外部人材活用', 'External talent', 'yes-no', '外部人材活用'),
 ('dx.staff-dev', 6, 'organization', '職員育成の取組', 'Staff development', 'yes-no', '職員育成の取組'),
 ('dx.all-staff-training', 7, 'organization', '全職員対象研修の実施', 'Training for all staff', 'yes-no', '全職員対象研修の実施'),
 ('dx.ai', 8, 'operations', 'AIの導入状況', 'AI in use', 'yes-no', 'AIの導入状況'),
 ('dx.rpa', 9, 'operations', 'RPAの導入状況', 'RPA in use', 'yes-no', 'RPAの導入状況'),
 ('dx.telework', 10, 'operations', 'テレワークの導入状況', 'Telework in use', 'yes-no', 'テレワークの導入状況'),
 ('dx.mynumber-card', 11, 'services', 'マイナンバーカードの保有状況', 'My Number Card holders', 'percent', 'マイナンバーカードの保有状況'),
 ('dx.online26', 12, 'services', '子育て・介護26手続のオンライン化状況', '26 childcare and care procedures online', 'percent', '子育て・介護26手続のオンライン化状況'),
 ('dx.online32', 13, 'services', 'よく使う32手続のオンライン化状況', '32 common procedures online', 'percent', 'よく使う32手続のオンライン化状況'),
 ('dx.online32-total', 14, null, 'よく使う32手続のうち実施手続数', 'Common procedures offered', 'count', 'よく使う32手続のオンライン化状況_実施されている手続総数（分母）'),
 ('dx.online32-done', 15, null, 'よく使う32手続のうちオンライン化済', 'Common procedures online', 'count', 'よく使う32手続のオンライン化状況_実施されている手続総数のうち「オンライン化済」と回答した手続数（分子）');
