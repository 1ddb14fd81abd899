-- The forms sent after meetings; id is the meeting's. The questions as they were sent; closed_at is null while it is open.
-- The answers are in boxes, one for each question.
create table evaluation (
    id text not null primary key,
    council_id text not null,
    scales text not null,
    words text not null,
    topics boolean not null,
    opened_at bigint not null,
    closes_at bigint not null,
    closed_at bigint,
    version bigint not null
);
create index evaluation_open on evaluation (council_id) where closed_at is null;
create index evaluation_council on evaluation (council_id, opened_at);

-- What a council asks, once it has said so.
create table evaluation_template (
    council_id text not null primary key,
    sending boolean not null,
    days bigint not null,
    scales text not null,
    words text not null,
    topics boolean not null
);
