-- What has to be looked at again, and when: at is the machine's clock. council_id is empty for what belongs to a person.
create table timetable (
    kind text not null,
    subject text not null,
    council_id text not null,
    at bigint not null,
    -- Not the kind first: a sweep asks for all kinds, and would be led to read them whole instead of what is due.
    primary key (subject, kind)
);
create index timetable_at on timetable (at, kind, subject);
create index timetable_council on timetable (council_id);

-- One row: the edition of the zone rules by which all of it was derived.
create table timetable_basis (
    id bigint not null primary key,
    rules text not null
);
