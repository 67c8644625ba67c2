-- Who let a draft go or dropped it, and when; nobody where it ran out of time.
alter table deliveries add column reviewed_by text;
alter table deliveries add column reviewed_at text;
create index if not exists deliveries_reviewed on deliveries (reviewed_at) where reviewed_at is not null;
create index if not exists deliveries_drafts on deliveries (subscription_number) where state = 'draft';
create index if not exists deliveries_order on deliveries (subscription_number, owed_at);

-- Which host sends for a workspace, so that several hosts together keep to its limits.
create table if not exists send_turns (
    workspace text not null,
    surface text not null,
    host text not null,
    until text not null,
    primary key (workspace, surface)
) strict, without rowid;

-- Whose a conversation of two is, so that a person who speaks elsewhere can be reached alone.
alter table chat_places add column person text;
create index if not exists chat_places_person on chat_places (workspace, surface, person) where person is not null;
