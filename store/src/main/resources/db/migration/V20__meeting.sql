-- Meetings keep their local date, time and zone: instants are derived from them (M-10).
create table meeting (
    id text not null primary key,
    council_id text not null,
    title_en text,
    title_fr text,
    mode text not null,
    date text not null,
    time text,
    zone text not null,
    city text,
    jurisdiction text,
    state text not null check (state in ('SCHEDULED', 'RUNNING', 'ADJOURNED', 'CANCELLED')),
    opened_at bigint,
    adjourned_at bigint,
    next text not null,
    entered_afterwards boolean not null,
    version bigint not null
);

create index meeting_of_council on meeting (council_id, date);

-- A council has one meeting at a time.
create unique index meeting_running on meeting (council_id) where state = 'RUNNING';

create table agenda_item (
    id text not null primary key,
    meeting_id text not null references meeting (id),
    parent_id text references agenda_item (id),
    position bigint not null,
    number text not null,
    kind text not null,
    title_en text,
    title_fr text,
    ask text not null,
    tabs text not null,
    presenters text not null,
    minutes bigint,
    questions text not null,
    state text not null,
    proposed_by text,
    change text,
    conclusion_en text,
    conclusion_fr text,
    discussing bigint,
    spent_seconds bigint not null,
    closed_at bigint,
    no_action boolean not null,
    no_comment boolean not null,
    carried_from text references agenda_item (id),
    version bigint not null
);

create index agenda_item_of_meeting on agenda_item (meeting_id, position);
create index agenda_item_carried on agenda_item (carried_from) where carried_from is not null;

-- The table talks about one item at a time.
create unique index agenda_item_discussed on agenda_item (meeting_id) where state = 'DISCUSSING';

create table attendee (
    id text not null primary key,
    meeting_id text not null references meeting (id),
    person_id text,
    name text not null,
    organisation_en text,
    organisation_fr text,
    jurisdiction text not null,
    part text not null,
    office text not null,
    substitute_for text,
    remote boolean not null,
    state text not null,
    arrived_at bigint,
    left_at bigint,
    version bigint not null
);

-- Nobody stands twice on one list.
create unique index attendee_person on attendee (meeting_id, person_id) where person_id is not null;
create index attendee_of_meeting on attendee (meeting_id, id);
