-- What a conversation was last about (for follow-up questions), and when somebody last asked about whom (for "since I last asked").
-- The keys are hashes: the record does not tell who asked. Rows are forgotten after a time and on request.
create table if not exists asked_threads (
    thread text collate "C" primary key,
    about text not null,
    written_at text collate "C" not null
);

create table if not exists asked_last (
    asker text collate "C" not null,
    target_id text collate "C" not null,
    asked_at text collate "C" not null,
    written_at text collate "C" not null,
    primary key (asker, target_id)
);

create index if not exists asked_threads_by_age on asked_threads (written_at);

create index if not exists asked_last_by_age on asked_last (written_at);
