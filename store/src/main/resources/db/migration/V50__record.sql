-- What is kept for records of decisions beside what other features keep. Instants are microseconds since 1970, UTC, of
-- the council's clock.

create table record_note (
    id          text primary key,
    council_id  text    not null,
    meeting_id  text    not null,
    item_id     text,
    kind        text    not null check (kind in ('COMMENT', 'QUESTION', 'REPLY', 'CHAT', 'NOTICE', 'REMARK')),
    reply_to    text,
    speaker     text,
    text_en     text,
    text_fr     text,
    link        text,
    at          bigint  not null,
    "by"        text    not null,
    removed     boolean not null,
    version     bigint  not null,
    check (text_en is not null or text_fr is not null)
);

create index record_note_of_meeting on record_note (meeting_id, at, id);

create table record_edition (
    id          text primary key,
    council_id  text    not null,
    meeting_id  text    not null,
    number      bigint  not null check (number > 0),
    draft       boolean not null,
    why_en      text,
    why_fr      text,
    fingerprint text    not null,
    at          bigint  not null,
    "by"        text    not null,
    unique (meeting_id, number)
);

create table record_mark (
    meeting_id     text primary key,
    council_id     text not null,
    classification text not null
);
