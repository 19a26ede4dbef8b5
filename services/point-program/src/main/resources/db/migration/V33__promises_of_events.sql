-- What an event promised is granted by the lane afterwards; whoever promised may die in between. A promise is therefore looked
-- after until it is known to be kept or given back.
alter table earn_event add column look_at timestamptz; -- when somebody looks whether it was kept; null: there is nothing to look after
create index earn_event_to_look_after on earn_event (look_at) where look_at is not null;

-- Those that are there already: looked at once.
select set_config('app.jurisdiction', '*', true);
update earn_event set look_at = received_at where points > 0;

-- For the list: by day, by rule and day, and by why they earned nothing and day.
create index earn_event_listing on earn_event (program_id, occurred_on, id);
create index earn_event_of_rule on earn_event (program_id, rule_id, occurred_on, id);
create index earn_event_without_points on earn_event (program_id, reason, occurred_on, id) where reason is not null;
