-- What councils say of days themselves: a holiday where there is a name, else a day for working. The jurisdiction is
-- empty for all.
create table council_day (
    council_id text not null references council (id),
    day text not null,
    jurisdiction text not null,
    name_en text,
    name_fr text,
    primary key (council_id, day, jurisdiction)
);
