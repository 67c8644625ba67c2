-- What sets an order apart from others of its channel for the same target: one person may be told of several callers.
alter table subscriptions add column topic text not null default '';
drop index if exists subscriptions_order;
create unique index if not exists subscriptions_order on subscriptions (workspace, surface, address, coalesce(target_id, ''), topic);
