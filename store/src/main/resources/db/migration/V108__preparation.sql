-- How many days before its meetings a council wants each step; no row: as usual.
create table council_preparation (
    council_id text not null primary key references council (id),
    items bigint not null,
    papers bigint not null,
    agenda bigint not null,
    replies bigint not null,
    review bigint not null
);
