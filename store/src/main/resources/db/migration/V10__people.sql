-- Who takes part: councils, organisations, persons, places, accounts, rooms.
-- Names are kept as printed; keys are spellings without case, accents and punctuation, made by the application.

create table council (
    id text primary key,
    name_en text,
    name_fr text,
    acronym_en text,
    acronym_fr text,
    zone text not null,
    languages text not null,
    quorum text not null,
    clock text not null,
    version bigint not null,
    check (name_en is not null or name_fr is not null),
    check (acronym_en is not null or acronym_fr is not null)
);

-- Every spelling that means a council: names and acronyms, and what is only accepted.
create table council_spelling (
    council_id text not null references council (id),
    spelling_key text not null,
    spelling text not null,
    printed boolean not null,
    primary key (council_id, spelling_key)
);
create index council_by_spelling on council_spelling (spelling_key);

-- Workspaces and tenants whose e-mail addresses may link accounts to a council's persons.
create table council_trust (
    council_id text not null references council (id),
    platform text not null,
    workspace text not null,
    primary key (council_id, platform, workspace)
);

create table business_item (
    council_id text not null references council (id),
    part text not null,
    place bigint not null,
    kind text not null,
    title_en text,
    title_fr text,
    primary key (council_id, part, place)
);

create table organisation (
    id text primary key,
    council_id text not null references council (id),
    jurisdiction text not null,
    name_en text,
    name_fr text,
    acronym_en text,
    acronym_fr text,
    version bigint not null
);
create index organisation_of_council on organisation (council_id);

-- Every spelling that means an organisation of a council: names and acronyms, and what is only accepted.
create table organisation_spelling (
    council_id text not null references council (id),
    spelling_key text not null,
    spelling text not null,
    organisation_id text not null references organisation (id),
    printed boolean not null,
    primary key (council_id, spelling_key)
);
create index spelling_of_organisation on organisation_spelling (organisation_id);

create table person (
    id text primary key,
    name text not null,
    name_key text not null,
    email text,
    email_key text,
    language text,
    zone text,
    digest text not null default 'NONE',
    version bigint not null
);
create unique index person_by_email on person (email_key) where email_key is not null;
create index person_by_name on person (name_key);

create table person_alias (
    person_id text not null references person (id),
    spelling_key text not null,
    spelling text not null,
    primary key (person_id, spelling_key)
);
create index person_by_alias on person_alias (spelling_key);

create table member (
    council_id text not null references council (id),
    person_id text not null references person (id),
    role text not null,
    organisation_id text references organisation (id),
    office text not null,
    version bigint not null,
    primary key (council_id, person_id)
);
create index member_of_person on member (person_id);

-- One person per account; a person has as many accounts as they like.
create table account (
    platform text not null,
    workspace text not null,
    user_id text not null,
    person_id text not null references person (id),
    linked_at bigint not null,
    primary key (platform, workspace, user_id)
);
create index account_of_person on account (person_id, platform, workspace);

create table room (
    id text primary key,
    council_id text not null references council (id),
    platform text not null,
    workspace text not null,
    conversation text not null,
    languages text not null,
    open boolean not null,
    unique (council_id, platform, workspace, conversation)
);
create index room_by_channel on room (platform, workspace, conversation);

-- The secret half of a code is kept as a hash only. Times are the machine's clock.
create table link_code (
    selector text primary key,
    hash text not null,
    person_id text not null references person (id),
    expires bigint not null,
    attempts bigint not null
);
create index link_code_of_person on link_code (person_id);

create table administrator (
    person_id text primary key references person (id),
    since bigint not null
);

create table setup_code (
    only_one bigint primary key check (only_one = 1),
    hash text not null
);
