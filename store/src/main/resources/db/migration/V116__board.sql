-- The secret address under which a council's meeting is watched: one for each council, its secret only as a hash.
create table board_link (
    council_id text primary key,
    hash       text   not null unique,
    made_by    text   not null,
    made_at    bigint not null
);
