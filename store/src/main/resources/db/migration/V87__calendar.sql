-- The secret address under which calendars read a council's meetings: one for each council, its secret only as a hash.
create table calendar_feed (
    council_id text primary key,
    hash       text   not null unique,
    made_by    text   not null,
    made_at    bigint not null
);

-- Accounts that were given a meeting as a file and get the next one when it changes.
create table calendar_taker (
    meeting_id text not null,
    platform   text not null,
    workspace  text not null,
    account    text not null,
    primary key (meeting_id, platform, workspace, account)
);
