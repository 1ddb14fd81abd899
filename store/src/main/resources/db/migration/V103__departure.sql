-- Who leaves or has left a place in a council, with the place as it was, and who followed (passed: JSON, ids of the
-- actions that the successor took over). last_day is a date of the council's zone; instants are microseconds since 1970,
-- UTC, of the council's clock.
create table departure (
    id              text primary key,
    council_id      text   not null references council (id),
    person_id       text   not null references person (id),
    role            text   not null,
    organisation_id text,
    office          text   not null,
    last_day        text   not null,
    told_by         text,
    told_at         bigint not null,
    successor_id    text,
    succeeded_at    bigint,
    passed          text   not null,
    version         bigint not null,
    check ((successor_id is null) = (succeeded_at is null))
);
create index departure_of_council on departure (council_id, told_at);
-- Nobody leaves the same place twice at a time.
create unique index departure_open on departure (council_id, person_id) where successor_id is null;
