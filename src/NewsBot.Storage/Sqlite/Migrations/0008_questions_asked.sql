-- What a conversation was last about (for follow-up questions), and when somebody last asked about whom (for "since I last asked").
-- The keys are hashes: the record does not tell who asked. Rows are forgotten after a time and on request.
create table if not exists asked_threads (
    thread text primary key,
    about text not null,
    written_at text not null
) strict, without rowid;

create table if not exists asked_last (
    asker text not null,
    target_id text not null,
    asked_at text not null,
    written_at text not null,
    primary key (asker, target_id)
) strict, without rowid;

create index if not exists asked_threads_by_age on asked_threads (written_at);

create index if not exists asked_last_by_age on asked_last (written_at);
