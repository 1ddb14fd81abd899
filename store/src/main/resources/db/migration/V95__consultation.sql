-- Rounds of questions put to jurisdictions and groups. Instants are microseconds since 1970, UTC, of the council's clock;
-- closed_at is null while a round is open.

create table consultation_round (
    id          text   not null primary key,
    council_id  text   not null,
    kind        text   not null check (kind in ('CONSULTATION', 'INFORMATION', 'REPORTS')),
    title_en    text,
    title_fr    text,
    questions   text   not null,
    parties     text   not null,
    tab         bigint not null,
    opened_by   text,
    opened_at   bigint not null,
    closes_on   text   not null,
    closes_time text,
    zone        text   not null,
    closes_at   bigint not null,
    closed_at   bigint,
    series_id   text,
    version     bigint not null,
    check (title_en is not null or title_fr is not null)
);

create index consultation_round_council on consultation_round (council_id, opened_at);
create index consultation_round_open on consultation_round (council_id, opened_at) where closed_at is null;

-- Every answer that was ever given: rows are only added. The one with the highest number counts.
create table consultation_response (
    round_id    text   not null references consultation_round (id),
    party       text   not null,
    question    text   not null,
    number      bigint not null,
    text        text   not null,
    language    text   not null check (language in ('ENGLISH', 'FRENCH')),
    person_id   text   not null,
    at          bigint not null,
    fingerprint text   not null,
    primary key (round_id, party, question, number)
);

create table consultation_series (
    id         text    not null primary key,
    council_id text    not null,
    kind       text    not null check (kind in ('CONSULTATION', 'INFORMATION', 'REPORTS')),
    title_en   text,
    title_fr   text,
    questions  text    not null,
    addressees text    not null,
    tab        bigint  not null,
    dues       text    not null,
    lead_days  bigint  not null,
    last_due   text,
    started_by text    not null,
    active     boolean not null,
    version    bigint  not null,
    check (title_en is not null or title_fr is not null)
);

create index consultation_series_active on consultation_series (council_id, id) where active;
