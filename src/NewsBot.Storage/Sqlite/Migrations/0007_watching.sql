-- Why a feed is asked when it is, how it usually goes, where it moves, and who reads it at this moment.
alter table feeds add column next_because text;
alter table feeds add column first_read_at text;
alter table feeds add column last_new_at text;
alter table feeds add column gap_seconds integer;
alter table feeds add column asked_whole_at text;
alter table feeds add column checks integer not null default 0;
alter table feeds add column distrusts_ids integer not null default 0;
alter table feeds add column paused_at text;
alter table feeds add column paused_because text;
alter table feeds add column moving_to text;
alter table feeds add column moving_since text;
alter table feeds add column moving_seen integer not null default 0;
alter table feeds add column former_url text;
alter table feeds add column moved_at text;
alter table feeds add column gone_at text;
alter table feeds add column told text;
alter table feeds add column host text;
alter table feeds add column domain text;
alter table feeds add column lease text;
alter table feeds add column leased_until text;
create index if not exists feeds_domain on feeds (domain, leased_until);
create index if not exists feeds_lease on feeds (lease);
update feeds set first_read_at = last_read_at;

-- A story under another id: short names of its link, and of its title with its date.
alter table feed_identities add column link_key text;
alter table feed_identities add column headline_key text;
create index if not exists feed_identities_link on feed_identities (feed_number, link_key);
create index if not exists feed_identities_headline on feed_identities (feed_number, headline_key);

-- The last twenty askings of each feed: slot is the number of the asking modulo twenty.
create table if not exists feed_attempts (
    feed_number integer not null references feeds (number) on delete cascade,
    slot integer not null,
    at text not null,
    took_ms integer not null,
    status integer,
    bytes integer not null,
    listed integer,
    fresh integer not null,
    changed integer not null,
    next_at text not null,
    next_because text,
    problem text,
    primary key (feed_number, slot)
) strict, without rowid;

-- Hosts and registrable domains that are left alone until then.
create table if not exists quiet_places (
    name text primary key,
    until text not null
) strict, without rowid;

-- What those who run NewsBot are told, once each.
create table if not exists admin_notices (
    number integer primary key,
    key text not null unique,
    level text not null,
    text text not null,
    at text not null,
    told_at text
) strict;
create index if not exists admin_notices_told on admin_notices (told_at, number);

-- Feeds whose news a hub pushes (WebSub).
create table if not exists hub_subscriptions (
    feed_number integer primary key references feeds (number) on delete cascade,
    hub text not null,
    topic text not null,
    path text not null unique,
    secret text not null,
    asked_at text not null,
    leased_until text,
    next_at text not null,
    missed integer not null default 0
) strict;
create index if not exists hub_subscriptions_next on hub_subscriptions (next_at);
