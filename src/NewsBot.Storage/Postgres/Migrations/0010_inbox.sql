-- What chat services brought, until it is done; then only the keys stay for two days, so that the same sent again is not done again.
-- Keys begin with the surface. A host works on what it holds; once held_until is past, another may take it up.
create table inbox (
    number bigint generated always as identity primary key,
    surface text not null,
    key text collate "C" not null unique,
    second_key text collate "C" unique,
    conversation text not null,
    body text not null,
    progress text,
    received_at text collate "C" not null,
    tries integer not null default 1,
    host text,
    held_until text collate "C" not null,
    done_at text collate "C"
);

create index inbox_waiting on inbox (surface, number) where done_at is null;

create index inbox_done on inbox (surface, done_at) where done_at is not null;
