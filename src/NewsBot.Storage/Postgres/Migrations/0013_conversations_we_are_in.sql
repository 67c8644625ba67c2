-- Whether we were spoken to in a thread: what is said there without a mention may be meant for us.
create index inbox_conversation on inbox (conversation);
