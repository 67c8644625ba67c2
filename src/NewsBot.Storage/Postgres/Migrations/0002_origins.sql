-- Whose copy a story carries, where that is another's; a story without a row is its own origin.
create table story_origins (
    story_number bigint primary key references stories (number),
    origin_id text collate "C" not null references stories (id)
);

-- What copy is found by. Of all stories of one origin only the first that brings a mark holds it, so that a text in five hundred papers
-- takes no more room than a text in one. The day is that on which the origin was learnt, counted from 0001-01-01.
create table copy_marks (
    mark bigint not null,
    day integer not null,
    origin_number bigint not null references stories (number),
    story_number bigint not null references stories (number),
    primary key (mark, day, origin_number)
);
