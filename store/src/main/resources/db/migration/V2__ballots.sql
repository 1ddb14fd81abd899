-- Boxes into which answers are put. voters is how many stand on the roll, zero without one.
create table box (
    id text not null primary key,
    council_id text not null,
    subject text not null,
    secrecy text not null check (secrecy in ('NAMED', 'SECRET', 'ANONYMOUS')),
    choices bigint not null,
    most bigint not null,
    rolled boolean not null,
    closes_at bigint,
    open boolean not null,
    voters bigint not null
);
create index box_open on box (council_id, closes_at) where open;

-- The roll, frozen at opening: who may answer for which voter.
create table box_roll (
    box_id text not null,
    person_id text not null,
    voter text not null,
    primary key (box_id, person_id, voter)
);

-- Named answers, and anonymous ones until their box closes: then voter is an HMAC of the real one, and person_id, at
-- are null. choices is null for an answer taken back. counted is what of it is in the counters, null for nothing.
-- None of these tables references box: that would make every voter lock the box's row.
create table ballot (
    box_id text not null,
    voter text not null,
    person_id text,
    choices text,
    comment text,
    at bigint,
    dirty boolean not null,
    counted text,
    primary key (box_id, voter)
);
create index ballot_dirty on ballot (box_id, voter) where dirty;

-- How often each choice was chosen; choice -1 counts the answers.
create table ballot_count (
    box_id text not null,
    choice bigint not null,
    n bigint not null,
    primary key (box_id, choice)
);

-- Who took part in a secret or anonymous box, and nothing else. Rewritten in the order of the voters at the close, for
-- until then the database's own row order and transaction ids tell the order of taking part.
create table took_part (
    box_id text not null,
    voter text not null,
    primary key (box_id, voter)
);

-- The key of an open anonymous box; destroyed at the close.
create table box_key (
    box_id text not null primary key,
    secret text not null
);

-- What was in an anonymous box: written at the close, in random order, with ids that tell nothing.
create table answer (
    id text not null primary key,
    box_id text not null,
    choices text not null,
    comment text
);
create index answer_box on answer (box_id);
