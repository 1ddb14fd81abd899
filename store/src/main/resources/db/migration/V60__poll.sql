-- Questions to the table. options are the choices in both languages; closed_at is null while a poll is open.
create table poll (
    id text not null primary key,
    council_id text not null,
    meeting_id text,
    item_id text,
    kind text not null,
    question_en text,
    question_fr text,
    options text not null,
    names text not null,
    asked_by text not null,
    opened_at bigint not null,
    closes_at bigint,
    closed_at bigint,
    version bigint not null
);
create index poll_council on poll (council_id, opened_at);
create index poll_meeting on poll (meeting_id, opened_at);
create index poll_timed on poll (closes_at) where closed_at is null;
