-- What chat services brought, until it is done; then only the keys stay for two days, so that the same sent again is not done again.
-- Keys begin with the surface. A host works on what it holds; once held_until is past, another may take it up.
create table inbox (
    number integer primary key,
    surface text not null,
    key text not null unique,
    second_key text unique,
    conversation text not null,
    body text not null,
    progress text,
    received_at text not null,
    tries integer not null default 1,
    host text,
    held_until text not null,
    done_at text
) strict;

create index inbox_waiting on inbox (surface, number) where done_at is null;

create index inbox_done on inbox (surface, done_at) where done_at is not null;
