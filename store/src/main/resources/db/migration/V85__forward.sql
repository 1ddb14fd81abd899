-- What councils may speak of at coming meetings, each with where it came from (source: JSON; its kind and subject apart,
-- to find what came from one poll or form already). Instants are microseconds since 1970, UTC, of the council's clock.
create table forward_topic (
    id             text primary key,
    council_id     text   not null,
    number         bigint not null,
    text_en        text,
    text_fr        text,
    source         text   not null,
    source_kind    text   not null,
    source_subject text,
    at             bigint not null,
    state          text   not null check (state in ('WAITING', 'PLACED', 'DISCUSSED', 'SET_ASIDE')),
    item_id        text,
    why_en         text,
    why_fr         text,
    version        bigint not null,
    unique (council_id, number),
    check (text_en is not null or text_fr is not null)
);

create index forward_topic_source on forward_topic (council_id, source_kind, source_subject)
    where source_subject is not null;
create index forward_topic_item on forward_topic (item_id) where item_id is not null;

-- The last number given in each council; none is given twice.
create table forward_number (
    council_id text primary key,
    number     bigint not null
);

-- Comments to those who keep the list; topic_id is null for one about the whole of it.
create table forward_comment (
    id         text primary key,
    council_id text   not null,
    topic_id   text,
    person_id  text   not null,
    words      text   not null,
    at         bigint not null
);

create index forward_comment_council on forward_comment (council_id, at);
