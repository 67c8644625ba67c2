-- How many stories each hour brought (yyyy-MM-ddTHH) and how far back they go, and when each feed brought its first: kept as stories come,
-- so that an answer can tell what it rests on without counting a million rows.
create table if not exists coverage_hours (
    hour text collate "C" primary key,
    stories integer not null,
    since text collate "C" not null
);

create table if not exists coverage_feeds (
    feed text collate "C" primary key,
    learnt_at text collate "C" not null
);

insert into coverage_hours (hour, stories, since)
select substr(learnt_at, 1, 13), count(*), min(coalesce(published_at, learnt_at)) from stories group by substr(learnt_at, 1, 13);

insert into coverage_feeds (feed, learnt_at) select feed, min(learnt_at) from stories group by feed;
