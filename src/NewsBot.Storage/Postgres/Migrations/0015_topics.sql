-- What sets an order apart from others of its channel for the same target: one person may be told of several callers.
alter table subscriptions add column topic text collate "C" not null default '';
drop index subscriptions_order;
create unique index subscriptions_order on subscriptions (workspace, surface, address, coalesce(target_id, ''), topic);
