-- What people have to be reminded of; told together in one message. Instants are the machine's clock.
create table reminder (
    id text not null primary key,
    council_id text not null,
    person_id text not null,
    kind text not null,
    subject text not null,
    step text not null,
    closes bigint,
    not_before bigint not null,
    state text not null check (state in ('WAITING', 'TOLD', 'SILENT')),
    message text,
    told_at bigint
);
-- The same thing is said once.
create unique index reminder_once on reminder (person_id, kind, subject, step);
create index reminder_waiting on reminder (person_id, id) where state = 'WAITING';
create index reminder_message on reminder (message) where message is not null;
create index reminder_subject on reminder (subject, told_at) where told_at is not null;
create index reminder_told on reminder (person_id, told_at) where told_at is not null;

-- Of what a person wants to hear no more.
create table reminder_stopped (
    person_id text not null,
    kind text not null,
    subject text not null,
    primary key (person_id, kind, subject)
);

-- Until when a person wants to hear nothing at all.
create table reminder_quiet (
    person_id text not null primary key,
    until bigint not null
);

-- There were no summaries until now, so nobody has lived by what stood here: everybody begins with a daily one.
update person set digest = 'DAILY' where digest = 'NONE';
