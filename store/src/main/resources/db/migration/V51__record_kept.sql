-- What each version of a record said when it was given out, as JSON in both languages; kept is its fingerprint, null for
-- versions given out before texts were kept.
alter table record_edition add column kept text;

create table record_kept (
    edition_id text primary key,
    text       text not null
);
