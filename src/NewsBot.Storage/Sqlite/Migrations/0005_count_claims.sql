-- How many a story says ask somebody to go, without naming them: told beside the list, never counted.
create table if not exists count_claims (
    number integer primary key,
    story_number integer not null references stories (number),
    target_id text not null references figures (id),
    learnt_at text not null,
    target_name text not null,
    target_role text,
    target_aliases text,
    claimed integer not null,
    bound text not null,
    words text not null,
    counted text,
    said_by text,
    strength text not null,
    conditional integer not null,
    date text,
    sentence text not null,
    sentence_start integer not null,
    sentence_length integer not null
) strict;
create index if not exists count_claims_target on count_claims (target_id, learnt_at);
