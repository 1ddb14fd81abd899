-- Requests already answered. The answer never holds a choice of a secret or anonymous ballot.
create table inbox (
    delivery text not null primary key,
    answer text not null,
    at bigint not null
);
create index inbox_at on inbox (at);

-- What can still be taken back.
create table undoable (
    id text not null primary key,
    council_id text not null,
    person_id text not null,
    command text not null,
    "values" text not null,
    at bigint not null
);
create index undoable_person on undoable (council_id, person_id, at);

-- Messages that are drawn again whenever what they show has changed. target is null until somebody's account is known;
-- council_id is null for home pages; message_id is null until the platform has named the message.
create table live_message (
    id text not null primary key,
    council_id text,
    kind text not null check (kind in ('ROOM', 'PERSON', 'HOME')),
    platform text,
    workspace text,
    target text,
    view text not null,
    subject text not null,
    message_id text,
    open boolean not null,
    edited_at bigint not null
);
create index live_message_subject on live_message (view, subject) where open;
create unique index live_message_home on live_message (platform, workspace, target) where kind = 'HOME';

-- New messages and files. queue is what keeps its order: a room, or a person wherever they are reached.
-- next_at: when it is due; while it runs, when its lease ends.
create table delivery (
    id text not null primary key,
    council_id text not null,
    queue text not null,
    kind text not null check (kind in ('ROOM', 'PERSON')),
    person_id text,
    platform text,
    workspace text,
    target text,
    what text not null,
    live_id text references live_message (id),
    dedupe text not null unique,
    state text not null check (state in ('WAITING', 'RUNNING', 'DONE', 'DEAD')),
    open boolean not null,
    claim text,
    next_at bigint not null,
    attempts bigint not null,
    reason text,
    ended_at bigint
);
create index delivery_queue on delivery (queue, id) where open;
create index delivery_ended on delivery (state, ended_at) where not open;

-- Live messages that have to be drawn again. slot keeps transactions that run at once apart, so that none waits for
-- another (which is why it references nothing: that would lock the row it references); a lower rank goes first.
create table live_pending (
    message text not null,
    slot bigint not null,
    rank bigint not null,
    primary key (message, slot)
);

-- Live messages being drawn again, or waiting to be tried again; next_at as above.
create table live_edit (
    message text not null primary key references live_message (id),
    state text not null check (state in ('WAITING', 'RUNNING', 'DEAD')),
    claim text not null,
    rank bigint not null,
    next_at bigint not null,
    attempts bigint not null,
    reason text,
    ended_at bigint
);

-- The audit log before it is chained: each transaction only adds.
create table audit_waiting (
    id text not null primary key,
    council_id text not null,
    kind text not null,
    subject text not null,
    actor_id text,
    fingerprint text not null,
    at bigint not null
);

-- The chain of each council: hash is the SHA-256 of the hash before it and of this row.
create table audit (
    council_id text not null,
    seq bigint not null,
    id text not null unique,
    kind text not null,
    subject text not null,
    actor_id text,
    fingerprint text not null,
    at bigint not null,
    hash text not null,
    primary key (council_id, seq)
);

-- One row, written to see whether writing works.
create table probe (
    id bigint not null primary key,
    at bigint not null
);
