-- Action items and the groups that can own one. Instants are microseconds since 1970, UTC, of the council's clock.

create table action_item (
    id                text primary key,
    council_id        text    not null,
    meeting_id        text,
    item_id           text,
    number_year       bigint  not null,
    number_ordinal    bigint  not null,
    number_letter     bigint  not null,
    text_en           text,
    text_fr           text,
    owners            text    not null,
    parts             text    not null,
    due_kind          text    not null,
    due_said          text    not null,
    due_date          text,
    due_time          text,
    due_zone          text    not null,
    due_month         text,
    due_teleconference boolean not null,
    due_said_at       bigint  not null,
    bound_meeting     text,
    next_at           bigint,
    state             text    not null check (state in ('OPEN', 'DONE', 'CARRIED', 'DROPPED', 'TO_CLOSE_TODAY')),
    note_en           text,
    note_fr           text,
    state_on          text,
    remark_en         text,
    remark_fr         text,
    topics            text    not null,
    decision          text,
    source_kind       text    not null,
    source_reference  text,
    source_said_by    text,
    given_by          text    not null,
    created_at        bigint  not null,
    settled           boolean not null,
    version           bigint  not null,
    open              boolean not null,
    check (text_en is not null or text_fr is not null)
);

create index action_item_meeting on action_item (meeting_id, number_ordinal, number_letter) where meeting_id is not null;
create index action_item_agenda on action_item (item_id) where item_id is not null;
create index action_item_open on action_item (council_id, created_at, id) where open;
create index action_item_number on action_item (council_id, number_ordinal, number_letter, number_year);
create index action_item_next on action_item (next_at) where next_at is not null;

-- Whom an action means, one row for each owner, so that what waits for somebody is found at once.
create table action_owner (
    action_id  text not null references action_item (id) on delete cascade,
    council_id text not null,
    owner_key  text not null,
    primary key (action_id, owner_key)
);

create index action_owner_key on action_owner (council_id, owner_key);

-- One row for each place where numbers are given; writing it makes others wait who want to give one there too.
create table action_numbering (
    scope text primary key,
    n     bigint not null
);

create table action_group (
    id         text primary key,
    council_id text   not null,
    name_en    text,
    name_fr    text,
    aliases    text   not null,
    leads      text   not null,
    version    bigint not null,
    check (name_en is not null or name_fr is not null)
);

create index action_group_council on action_group (council_id, id);
