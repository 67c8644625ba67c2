-- The conversations that surfaces have met. A channel's address is the conversation alone; how it is reached now stands here and may move.
create table if not exists chat_places (
    workspace text not null,
    surface text not null,
    address text not null,
    kind text not null,
    route text not null,
    team text,
    name text,
    state text not null,
    welcomed_at text,
    met_at text not null,
    primary key (workspace, surface, address)
) strict, without rowid;

create index if not exists chat_places_team on chat_places (workspace, surface, team) where team is not null;

-- Until now the address of a Teams channel was JSON with the route in it.
insert or ignore into chat_places (workspace, surface, address, kind, route, state, welcomed_at, met_at)
select workspace, surface, json_extract(address, '$.conversation'), json_extract(address, '$.type'), json_extract(address, '$.serviceUrl'), 'open', created_at, created_at
from subscriptions where surface = 'teams' and json_valid(address) and json_extract(address, '$.conversation') is not null
order by number desc;

-- Of two orders that differ in the route alone the earlier takes the new address; the other keeps its old one, which still works.
update subscriptions set address = json_extract(address, '$.conversation')
where surface = 'teams' and json_valid(address) and json_extract(address, '$.conversation') is not null
    and not exists (
        select 1 from subscriptions other
        where other.surface = 'teams' and other.workspace = subscriptions.workspace and other.number < subscriptions.number
            and coalesce(other.target_id, '') = coalesce(subscriptions.target_id, '')
            and (other.address = json_extract(subscriptions.address, '$.conversation')
                or (json_valid(other.address) and json_extract(other.address, '$.conversation') = json_extract(subscriptions.address, '$.conversation'))));

update deliveries set address = json_extract(address, '$.conversation')
where surface = 'teams' and json_valid(address) and json_extract(address, '$.conversation') is not null;
