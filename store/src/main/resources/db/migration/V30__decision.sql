-- Motions and what was decided of them. opening, decision and funds are JSON; the columns behind version repeat what is
-- looked for.
create table motion (
    id text not null primary key,
    council_id text not null,
    meeting_id text,
    item_id text,
    parent_id text,
    kind text not null,
    text_en text,
    text_fr text,
    mover text,
    seconder text,
    funds text,
    refers_to text,
    state text not null check (state in ('PROPOSED', 'OPEN', 'CLOSED', 'DECIDED', 'WITHDRAWN')),
    opening text,
    decision text,
    proposed_by text not null,
    proposed_at bigint not null,
    version bigint not null,
    decision_number bigint,
    decision_year bigint,
    decided_at bigint,
    awaits_condition boolean not null,
    closes_at bigint,
    check (text_en is not null or text_fr is not null),
    check (mover is null or seconder is null or mover <> seconder),
    check (state <> 'DECIDED' or decision_number is not null)
);
create index motion_undecided on motion (council_id, id) where state in ('PROPOSED', 'OPEN', 'CLOSED');
create index motion_timed on motion (closes_at) where state = 'OPEN';
create index motion_decided on motion (council_id, decided_at) where decision_number is not null;
create index motion_meeting on motion (meeting_id);
create index motion_item on motion (item_id);
create index motion_parent on motion (parent_id);
create unique index motion_number on motion (meeting_id, decision_number) where meeting_id is not null and decision_number is not null;
create unique index motion_year_number on motion (council_id, decision_year, decision_number) where decision_year is not null;

-- The last decision number of a meeting, or of a council's year.
create table decision_number (
    scope text not null primary key,
    number bigint not null
);

-- Every version of a motion's words.
create table motion_wording (
    motion_id text not null references motion (id),
    number bigint not null,
    why text not null,
    text_en text,
    text_fr text,
    "by" text not null,
    at bigint not null,
    fingerprint text not null,
    primary key (motion_id, number)
);
