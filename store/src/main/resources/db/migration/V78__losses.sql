-- How often, one time after another, a courier that had claimed it was not heard of again. Tries that a platform answered
-- are counted apart: a platform that is down for hours is no reason to give up.
alter table delivery add column losses bigint not null default 0;
alter table live_edit add column losses bigint not null default 0;
