-- Who let a draft go or dropped it, and when; nobody where it ran out of time.
alter table deliveries add column reviewed_by text collate "C";
alter table deliveries add column reviewed_at text collate "C";
create index deliveries_reviewed on deliveries (reviewed_at) where reviewed_at is not null;
create index deliveries_drafts on deliveries (subscription_number) where state = 'draft';
create index deliveries_order on deliveries (subscription_number, owed_at);

-- Which host sends for a workspace, so that several hosts together keep to its limits.
create table send_turns (
    workspace text collate "C" not null,
    surface text collate "C" not null,
    host text collate "C" not null,
    until text collate "C" not null,
    primary key (workspace, surface)
);

-- Whose a conversation of two is, so that a person who speaks elsewhere can be reached alone.
alter table chat_places add column person text collate "C";
create index chat_places_person on chat_places (workspace, surface, person) where person is not null;
