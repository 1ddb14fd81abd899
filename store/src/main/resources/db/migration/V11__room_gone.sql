-- Rooms that were closed because their channel was archived or deleted: they open again when it comes back.
alter table room add column gone boolean not null default false;
