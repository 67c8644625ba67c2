-- What a story said when it was read again, from version 2; the row in stories is version 1. Never changed, never deleted.
create table story_versions (
    story_number bigint not null references stories (number),
    version integer not null,
    learnt_at text collate "C" not null,
    state text not null,
    title text not null,
    text text not null,
    primary key (story_number, version)
);

-- What a version made of a report's words, where it is something else than the version before made of them.
create table evidence_checks (
    report_number bigint not null references reports (number),
    version integer not null,
    learnt_at text collate "C" not null,
    state text not null,
    holds boolean not null,
    now text,
    primary key (report_number, version)
);
create index evidence_checks_learnt on evidence_checks (learnt_at);

-- When a story's page is to be read again.
create table story_visits (
    story_number bigint primary key references stories (number),
    next_at text collate "C",
    visited_at text collate "C",
    missing integer not null default 0,
    failures integer not null default 0,
    idle integer not null default 0
);
create index story_visits_next on story_visits (next_at);

alter table stories add column page_title text;
alter table reports add column version integer not null default 1;
alter table stances add column version integer not null default 1;
create index reports_story on reports (story_number);
create index stances_story on stances (story_number);

-- How the feed listed it last, to tell an update.
alter table feed_identities add column content text collate "C";
alter table feed_identities add column updated_at text collate "C";
alter table feed_identities add column story_id text collate "C";
