-- Boxes that are closed while what told who chose what may still lie in the write-ahead log or in dead rows.
create table leftover (
    box_id text not null primary key
);
