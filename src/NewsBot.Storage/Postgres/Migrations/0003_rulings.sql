-- What editors ruled, each workspace for itself. Never changed, never deleted; numbers count up from 1 within a workspace.
create table rulings (
    workspace text collate "C" not null,
    number integer not null,
    entry_number integer not null,
    kind text not null,
    editor text not null,
    at text collate "C" not null,
    reason text,
    class text,
    field text,
    value text,
    from_id text,
    into_id text,
    stories text,
    undoes integer,
    primary key (workspace, number)
);
