-- When a person works, on their own clock.
alter table person add column works_from text not null default '09:00';
alter table person add column works_until text not null default '17:00';
