-- How a call was made, as the story tells: for whom in its own words, and a JSON list of joint, quit_post, self_published.
alter table reports add column on_behalf_of text;
alter table reports add column flags text;
