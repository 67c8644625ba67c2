-- The conversations that surfaces have met. A channel's address is the conversation alone; how it is reached now stands here and may move.
create table if not exists chat_places (
    workspace text collate "C" not null,
    surface text collate "C" not null,
    address text collate "C" not null,
    kind text not null,
    route text not null,
    team text collate "C",
    name text,
    state text not null,
    welcomed_at text collate "C",
    met_at text collate "C" not null,
    primary key (workspace, surface, address)
);

create index if not exists chat_places_team on chat_places (workspace, surface, team) where team is not null;

-- Until now the address of a Teams channel was JSON with the route in it.
insert into chat_places (workspace, surface, address, kind, route, state, welcomed_at, met_at)
select workspace, surface, address::json ->> 'conversation', address::json ->> 'type', address::json ->> 'serviceUrl', 'open', created_at, created_at
from subscriptions where surface = 'teams' and address like '{%"conversation"%'
order by number desc
on conflict do nothing;

-- Of two orders that differ in the route alone the earlier takes the new address; the other keeps its old one, which still works.
update subscriptions set address = address::json ->> 'conversation'
where surface = 'teams' and address like '{%"conversation"%'
    and not exists (
        select 1 from subscriptions other
        where other.surface = 'teams' and other.workspace = subscriptions.workspace and other.number < subscriptions.number
            and coalesce(other.target_id, '') = coalesce(subscriptions.target_id, '') and other.address like '{%"conversation"%'
            and other.address::json ->> 'conversation' = subscriptions.address::json ->> 'conversation');

update deliveries set address = address::json ->> 'conversation' where surface = 'teams' and address like '{%"conversation"%';
