-- What a standing order asks for beside whom and when, and how it stands. When it must be looked at next: null for at once.
alter table subscriptions add column terms text;
alter table subscriptions add column alerted_until text;
alter table subscriptions add column snoozed_until text;
alter table subscriptions add column paused_at text;
alter table subscriptions add column pause_problem text;
alter table subscriptions add column due_at text;
create index if not exists subscriptions_due on subscriptions (due_at);

-- What a delivery is, whom it answers or edits, and how its sending goes. A lease keeps two hosts from sending one.
alter table deliveries add column kind text not null default 'digest';
alter table deliveries add column subscription_number integer;
alter table deliveries add column level text;
alter table deliveries add column about_key text;
alter table deliveries add column told_from text;
alter table deliveries add column attempted_at text;
alter table deliveries add column sent_at text;
alter table deliveries add column may_be_double integer not null default 0;
alter table deliveries add column lease_owner text;
alter table deliveries add column lease_until text;
create index if not exists deliveries_owed on deliveries (workspace, surface, address, number) where state = 'owed';
create index if not exists deliveries_about on deliveries (about_key) where about_key is not null;

-- The sent-message ledger: which entries each message shows, and what it says of them.
create table if not exists delivery_entries (
    delivery_key text not null references deliveries (key),
    entry_number integer not null,
    label text not null,
    facts text not null,
    line text not null,
    place integer not null,
    primary key (delivery_key, entry_number)
) strict;
create index if not exists delivery_entries_entry on delivery_entries (entry_number);

-- Which entries each person was told of when they asked, and what was said of them; and how far each workspace's changes were looked at.
create table if not exists answered_entries (
    workspace text not null,
    person text not null,
    entry_number integer not null,
    facts text not null,
    line text not null,
    at text not null,
    primary key (workspace, person, entry_number)
) strict;
create table if not exists corrections_looked (
    workspace text primary key,
    until text not null
) strict;

-- Troubles that the keepers were told of, and where they want to be told.
create table if not exists notices (
    number integer primary key,
    key text not null,
    workspace text,
    words text not null,
    raised_at text not null,
    cleared_at text
) strict;
create unique index if not exists notices_open on notices (key) where cleared_at is null;
create table if not exists notice_channels (
    workspace text primary key,
    surface text not null,
    address text not null
) strict;
