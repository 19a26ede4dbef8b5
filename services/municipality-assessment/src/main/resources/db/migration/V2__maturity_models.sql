-- Maturity models (成熟度モデル). A new version of a model is a new row; a published one never changes.
create table maturity_model (
  id uuid primary key,
  jurisdiction text not null default nullif(current_setting('app.jurisdiction', true), ''),
  code text not null,
  edition integer not null,
  name_ja text not null,
  name_en text not null,
  state text not null check (state in ('DRAFT', 'PUBLISHED')),
  axes jsonb not null,
  items jsonb not null,
  levels jsonb not null,
  created_at timestamptz not null,
  published_at timestamptz,
  version bigint not null,
  constraint maturity_model_edition_key unique (jurisdiction, code, edition),
  constraint maturity_model_published check ((state = 'PUBLISHED') = (published_at is not null))
);
create index maturity_model_by_code on maturity_model (code, edition desc);
call protect_as_reference('maturity_model');

create function refuse_change_of_published_model() returns trigger language plpgsql as $$
begin
  raise exception 'a published maturity model does not change';
end $$;
create trigger maturity_model_stays before update or delete on maturity_model
  for each row when (old.state = 'PUBLISHED') execute function refuse_change_of_published_model();

-- The nation's own: the three axes of デジタル庁's dashboard. 7 items of weight 3, twice 3 items of weight 7:
-- each axis weighs 21, whatever the number of its items.
select set_config('app.jurisdiction', '*', true);
insert into maturity_model (id, code, edition, name_ja, name_en, state, axes, items, levels, created_at, published_at, version)
select '01930000-0000-7000-8000-000000000001', 'BANSO-DX-BASIC', 1, 'Banso DX 基礎モデル', 'Banso basic DX model', 'PUBLISHED',
  '[{"code": "organization", "nameJa": "推進体制等", "nameEn": "Organization"},
    {"code": "operations", "nameJa": "業務のDX", "nameEn": "Operations"},
    {"code": "services", "nameJa": "住民サービスのDX", "nameEn": "Resident services"}]',
  jsonb_agg(jsonb_build_object(
    'indicator', code,
    'axis', axis,
    'weight', case axis when 'organization' then 3 else 7 end,
    'scale', jsonb_build_object('kind', case unit when 'yes-no' then 'YES_NO' else 'PERCENT' end, 'min', null, 'max', null))
    order by position),
  '[{"level": 1, "from": 0, "nameJa": "着手", "nameEn": "Starting"},
    {"level": 2, "from": 25, "nameJa": "整備", "nameEn": "Building"},
    {"level": 3, "from": 50, "nameJa": "展開", "nameEn": "Expanding"},
    {"level": 4, "from": 75, "nameJa": "定着", "nameEn": "Established"}]',
  '2026-11-25T00:00:00Z', '2026-11-25T00:00:00Z', 0
from indicator where axis is not null;
