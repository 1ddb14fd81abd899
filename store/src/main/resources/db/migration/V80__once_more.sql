-- A live message that was drawn for all and shall be drawn once more at next_at, for those who see more on it. What
-- changes before does not wait for that.
alter table live_edit add column once_more boolean not null default false;
