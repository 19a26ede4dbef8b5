
-- Whether specialists held by that area are at the service of the organisation: a prefecture's serve it and its municipalities.
create function serves_organization(area text, code text) returns boolean language sql immutable parallel safe
  return area = '*' or starts_with(jurisdiction_of(code), area);

-- National register: what a skill may be called. Version is part of the key, because standards are revised and old records stay true.
create table skill_framework (
  id text primary key check (id ~ '^[A-Z0-9][A-Z0-9.-]{1,39}$'),
  standard text not null,
  version text not null,
  name_ja text not null,
  name_en text not null,
  issuer_ja text not null,
  issuer_en text not null,
  constraint skill_framework_key unique (standard, version)
);
create table skill (
  framework text not null references skill_framework,
  code text not null check (code ~ '^[A-Z0-9][A-Z0-9.-]{0,39}$'),
  kind text not null check (kind in ('TYPE', 'ROLE', 'TIER')),
  parent text,
  position int not null,
  name_ja text not null,
  name_en text not null,
  primary key (framework, code),
  foreign key (framework, parent) references skill (framework, code)
);

insert into skill_framework (id, standard, version, name_ja, name_en, issuer_ja, issuer_en) values
  ('DSS-P-1.2', 'DSS-P', '1.2', 'デジタルスキル標準 DX推進スキル標準', 'Digital Skill Standard: DX Promotion Skill Standard', '経済産業省・IPA', 'METI and IPA'),
  ('MIC-EXTERNAL-R4.9', 'MIC-EXTERNAL', 'R4.9', '自治体DX推進のための外部人材スキル標準', 'Skill standard of external personnel for municipal DX', '総務省', 'MIC'),
  ('MIC-TIERS-R5.12', 'MIC-TIERS', 'R5.12', '人材育成・確保基本方針策定指針 デジタル人材の区分', 'Tiers of digital personnel, guideline on developing and securing personnel', '総務省', 'MIC');
insert into skill (framework, code, kind, parent, position, name_ja, name_en) values
  ('DSS-P-1.2', 'BA', 'TYPE', null, 10, 'ビジネスアーキテクト', 'Business architect'),
  ('DSS-P-1.2', 'BA-1', 'ROLE', 'BA', 11, 'ビジネスアーキテクト（新規事業開発）', 'Business architect (new business development)'),
  ('DSS-P-1.2', 'BA-2', 'ROLE', 'BA', 12, 'ビジネスアーキテクト（既存事業の高度化）', 'Business architect (advancing existing business)'),
  ('DSS-P-1.2', 'BA-3', 'ROLE', 'BA', 13, 'ビジネスアーキテクト（社内業務の高度化・効率化）', 'Business architect (advancing internal operations)'),
  ('DSS-P-1.2', 'DE', 'TYPE', null, 20, 'デザイナー', 'Designer'),
  ('DSS-P-1.2', 'DE-1', 'ROLE', 'DE', 21, 'サービスデザイナー', 'Service designer'),
  ('DSS-P-1.2', 'DE-2', 'ROLE', 'DE', 22, 'UX/UIデザイナー', 'UX/UI designer'),
  ('DSS-P-1.2', 'DE-3', 'ROLE', 'DE', 23, 'グラフィックデザイナー', 'Graphic designer'),
  ('DSS-P-1.2', 'DS', 'TYPE', null, 30, 'データサイエンティスト', 'Data scientist'),
  ('DSS-P-1.2', 'DS-1', 'ROLE', 'DS', 31, 'データビジネスストラテジスト', 'Data business strategist'),
  ('DSS-P-1.2', 'DS-2', 'ROLE', 'DS', 32, 'データサイエンスプロフェッショナル', 'Data science professional'),
  ('DSS-P-1.2', 'DS-3', 'ROLE', 'DS', 33, 'データエンジニア', 'Data engineer'),
  ('DSS-P-1.2', 'SE', 'TYPE', null, 40, 'ソフトウェアエンジニア', 'Software engineer'),
  ('DSS-P-1.2', 'SE-1', 'ROLE', 'SE', 41, 'フロントエンドエンジニア', 'Front-end engineer'),
  ('DSS-P-1.2', 'SE-2', 'ROLE', 'SE', 42, 'バックエンドエンジニア', 'Back-end engineer'),
  ('DSS-P-1.2', 'SE-3', 'ROLE', 'SE', 43, 'クラウドエンジニア／SRE', 'Cloud engineer / SRE'),
  ('DSS-P-1.2', 'SE-4', 'ROLE', 'SE', 44, 'フィジカルコンピューティングエンジニア', 'Physical computing engineer'),
  ('DSS-P-1.2', 'CS', 'TYPE', null, 50, 'サイバーセキュリティ', 'Cybersecurity'),
  ('DSS-P-1.2', 'CS-1', 'ROLE', 'CS', 51, 'サイバーセキュリティマネージャー', 'Cybersecurity manager'),
  ('DSS-P-1.2', 'CS-2', 'ROLE', 'CS', 52, 'サイバーセキュリティエンジニア', 'Cybersecurity engineer'),
  ('MIC-EXTERNAL-R4.9', 'PRODUCER', 'TYPE', null, 10, 'プロデューサー（CIO補佐官等）', 'Producer (aide to the CIO and the like)'),
  ('MIC-EXTERNAL-R4.9', 'PROJECT-MANAGER', 'TYPE', null, 20, 'プロジェクトマネージャー', 'Project manager'),
  ('MIC-EXTERNAL-R4.9', 'SERVICE-DESIGNER', 'TYPE', null, 30, 'サービスデザイナー', 'Service designer'),
  ('MIC-EXTERNAL-R4.9', 'ENGINEER', 'TYPE', null, 40, 'エンジニア', 'Engineer'),
  ('MIC-TIERS-R5.12', 'SPECIALIST', 'TIER', null, 10, '高度専門人材', 'Highly specialised personnel'),
  ('MIC-TIERS-R5.12', 'DX-LEADER', 'TIER', null, 20, 'DX推進リーダー', 'DX promotion leader'),
  ('MIC-TIERS-R5.12', 'STAFF', 'TIER', null, 30, '一般行政職員', 'General administrative staff');
call protect_as_national_register('skill_framework');
call protect_as_national_register('skill');

-- People. They belong to the area of whoever registered them, so a municipality sees none of its prefecture's.
create table specialist (
  id uuid primary key,
  jurisdiction text not null default nullif(current_setting('app.jurisdiction', true), ''),
  area text not null generated always as (jurisdiction) stored,
  name text not null,
  employer text,
  scheme text not null,
  contract_from date not null,
  contract_to date not null,
  weekly_capacity_days numeric(2, 1) not null check (weekly_capacity_days between 0.5 and 5),
  base_organization text not null check (base_organization ~ '^[0-9]{6}$'),
  latitude numeric(9, 6),
  longitude numeric(9, 6),
  remote_possible boolean not null,
  on_site_possible boolean not null,
  unavailable jsonb not null,
  skills jsonb not null,
  conflicts text[] not null,
  user_subject text,
  registered_at timestamptz not null,
  version bigint not null,
  constraint specialist_contract check (contract_from <= contract_to),
  constraint specialist_mode check (remote_possible or on_site_possible),
  constraint specialist_place check ((latitude is null) = (longitude is null)),
  constraint specialist_user_key unique (jurisdiction, user_subject)
);
create index specialist_listing on specialist (jurisdiction, id);
call protect_by_jurisdiction('specialist');

create table support_request (
  id uuid primary key,
  organization_code text not null check (organization_code ~ '^[0-9]{6}$'),
  jurisdiction text not null generated always as (jurisdiction_of(organization_code)) stored,
  title text not null,
  description text,
  skills jsonb not null,
  starts_on date not null,
  ends_on date not null,
  days_per_week numeric(2, 1) not null check (days_per_week between 0.5 and 5),
  mode text not null check (mode in ('ON_SITE', 'REMOTE', 'EITHER')),
  priority text not null check (priority in ('LOW', 'NORMAL', 'HIGH', 'URGENT')),
  latitude numeric(9, 6),
  longitude numeric(9, 6),
  state text not null check (state in ('DRAFT', 'SUBMITTED', 'MATCHED', 'CLOSED', 'WITHDRAWN')),
  state_reason text,
  requested_by text not null,
  requested_at timestamptz not null,
  version bigint not null,
  constraint support_request_period check (starts_on <= ends_on),
  constraint support_request_place check ((latitude is null) = (longitude is null))
);
create index support_request_listing on support_request (jurisdiction, id);
create index support_request_by_organization on support_request (organization_code, state);
call protect_by_jurisdiction('support_request');

-- The name stands here too: a municipality may know who is coming, without reading the register of people.
create table assignment (
  id uuid primary key,
  request_id uuid not null references support_request,
  request_title text not null,
  organization_code text not null check (organization_code ~ '^[0-9]{6}$'),
  jurisdiction text not null generated always as (jurisdiction_of(organization_code)) stored,
  specialist_id uuid not null references specialist,
  specialist_name text not null,
  days_per_week numeric(2, 1) not null check (days_per_week between 0.5 and 5),
  starts_on date not null,
  ends_on date not null,
  state text not null check (state in ('PROPOSED', 'ACCEPTED', 'ACTIVE', 'COMPLETED', 'CANCELLED')),
  state_reason text,
  proposed_at timestamptz not null,
  version bigint not null,
  constraint assignment_period check (starts_on <= ends_on)
);
-- One person is proposed once for a request, until that is over.
create unique index assignment_open_key on assignment (jurisdiction, request_id, specialist_id)
  where state in ('PROPOSED', 'ACCEPTED', 'ACTIVE');
create index assignment_listing on assignment (jurisdiction, id);
create index assignment_by_specialist on assignment (specialist_id, ends_on);
create index assignment_by_request on assignment (request_id, state);
create index assignment_by_organization on assignment (organization_code, state);
call protect_by_jurisdiction('assignment');
