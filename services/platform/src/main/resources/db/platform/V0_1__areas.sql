-- Which rows a caller sees. Settings are made at the start of each transaction; unset means: nothing.

-- '*' everything; 宮城県 040002 is '04' and stands above its municipalities; a municipality is its own code.
create function jurisdiction_of(code6 text) returns text language sql immutable parallel safe
  return case when code6 = '*' then '*' when substr(code6, 3, 3) = '000' then left(code6, 2) else code6 end;

create function app_jurisdiction() returns text language sql stable parallel safe
  return nullif(current_setting('app.jurisdiction', true), '');

-- A resident has an area too, but it opens no staff row: residents see what policies of their own allow.
create function app_is_staff() returns boolean language sql stable parallel safe
  return nullif(current_setting('app.resident', true), '') is null;

create function app_covers(row_jurisdiction text) returns boolean language sql stable parallel safe
  return coalesce(app_is_staff() and (app_jurisdiction() = '*' or starts_with(row_jurisdiction, app_jurisdiction())), false);

create function app_sees(row_jurisdiction text) returns boolean language sql stable parallel safe
  return app_covers(row_jurisdiction)
    or coalesce(app_is_staff() and app_jurisdiction() is not null
                and (row_jurisdiction = '*' or starts_with(app_jurisdiction(), row_jurisdiction)), false);

-- For statements of the services, which name organisations, never areas.
create function covers_organization(code6 text) returns boolean language sql stable parallel safe
  return app_covers(jurisdiction_of(code6));

create procedure protect_by_jurisdiction(target regclass) language plpgsql as $$
begin
  execute format('alter table %s enable row level security', target);
  execute format('alter table %s force row level security', target);
  execute format('create policy own_area on %s using (app_covers(jurisdiction)) with check (app_covers(jurisdiction))', target);
end $$;

create procedure protect_as_reference(target regclass) language plpgsql as $$
begin
  call protect_by_jurisdiction(target);
  execute format('create policy from_above on %s for select using (app_sees(jurisdiction))', target);
end $$;

create procedure protect_as_national_register(target regclass) language plpgsql as $$
begin
  execute format('alter table %s enable row level security', target);
  execute format('alter table %s force row level security', target);
  execute format('create policy everyone_reads on %s for select using (app_jurisdiction() is not null)', target);
  execute format('create policy the_nation_writes on %s using (app_jurisdiction() = ''*'' and app_is_staff()) with check (app_jurisdiction() = ''*'' and app_is_staff())', target);
end $$;
