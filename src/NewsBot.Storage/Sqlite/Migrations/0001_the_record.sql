-- Times are UTC, written yyyy-MM-ddTHH:mm:ss.fffffffZ so that they sort as text; *_offset is the original offset in minutes.
-- Ids of figures are UUIDs as text. Lists inside a row are JSON.

create table if not exists stories (
    number integer primary key,
    id text not null unique,
    link text not null,
    feed text not null,
    title text not null,
    byline text,
    published_at text,
    published_offset integer,
    learnt_at text not null,
    learnt_offset integer not null,
    text_from_feed integer not null,
    text text not null
) strict;
create index if not exists stories_learnt on stories (learnt_at, feed, published_at);

create virtual table if not exists story_words using fts5 (title, text, content = '', tokenize = 'unicode61 remove_diacritics 2');

create table if not exists figures (
    id text primary key,
    name text not null,
    kind text not null,
    learnt_at text not null
) strict;

create table if not exists figure_aliases (
    number integer primary key,
    figure_id text not null references figures (id),
    spelling text not null,
    unique (figure_id, spelling)
) strict;

create table if not exists figure_keys (
    key text not null,
    figure_id text not null references figures (id),
    primary key (key, figure_id)
) strict, without rowid;

create table if not exists entries (
    number integer primary key,
    caller_id text not null references figures (id),
    target_id text not null references figures (id),
    unique (caller_id, target_id)
) strict;

create table if not exists reports (
    number integer primary key,
    story_number integer not null references stories (number),
    caller_id text not null references figures (id),
    target_id text not null references figures (id),
    learnt_at text not null,
    caller_name text not null,
    caller_kind text not null,
    caller_role text,
    caller_party text,
    caller_aliases text,
    target_name text not null,
    target_role text,
    target_aliases text,
    strength text not null,
    conditional integer not null,
    retracted integer not null,
    reason text,
    date text,
    quote text,
    quote_start integer,
    quote_length integer,
    sentence text not null,
    sentence_start integer not null,
    sentence_length integer not null,
    confidence real not null,
    because text not null
) strict;
create index if not exists reports_target on reports (target_id, learnt_at);
create index if not exists reports_caller on reports (caller_id, learnt_at);
create index if not exists reports_learnt on reports (learnt_at, target_id);

create table if not exists stances (
    number integer primary key,
    story_number integer not null references stories (number),
    holder_id text not null references figures (id),
    target_id text not null references figures (id),
    learnt_at text not null,
    holder_name text not null,
    holder_kind text not null,
    holder_role text,
    holder_party text,
    holder_aliases text,
    target_name text not null,
    target_role text,
    target_aliases text,
    kind text not null,
    quote text,
    quote_start integer,
    quote_length integer,
    sentence text not null,
    sentence_start integer not null,
    sentence_length integer not null
) strict;
create index if not exists stances_target on stances (target_id, learnt_at);
create index if not exists stances_holder on stances (holder_id, learnt_at);
create index if not exists stances_learnt on stances (learnt_at, target_id);

-- Numbers that people use (F7, S12) are never given twice.
create table if not exists feeds (
    number integer primary key autoincrement,
    name text not null unique,
    url text not null unique,
    etag text,
    last_modified text,
    body_hash text,
    next_check_at text not null,
    last_checked_at text,
    last_read_at text,
    failures integer not null default 0,
    failing_since text,
    problem text
) strict;
create index if not exists feeds_next_check on feeds (next_check_at);

create table if not exists feed_identities (
    feed_number integer not null references feeds (number) on delete cascade,
    identity text not null,
    seen_at text not null,
    primary key (feed_number, identity)
) strict, without rowid;

create table if not exists subscriptions (
    number integer primary key autoincrement,
    workspace text not null,
    surface text not null,
    address text not null,
    target_id text references figures (id),
    slots text not null,
    days text not null,
    zone text not null,
    say_when_empty integer not null,
    created_at text not null,
    told_until text
) strict;
create unique index if not exists subscriptions_order on subscriptions (workspace, surface, address, coalesce(target_id, ''));

-- Every slot that was dealt with, whether anything was posted or not.
create table if not exists delivery_keys (
    key text primary key,
    subscription_number integer not null,
    told_until text not null
) strict;

create table if not exists deliveries (
    number integer primary key,
    key text not null unique references delivery_keys (key),
    workspace text not null,
    surface text not null,
    address text not null,
    owed_at text not null,
    next_try_at text not null,
    tries integer not null,
    state text not null,
    message_id text,
    problem text,
    message text not null
) strict;
create index if not exists deliveries_state on deliveries (state, next_try_at);
create index if not exists deliveries_channel on deliveries (workspace, surface, address, owed_at);
