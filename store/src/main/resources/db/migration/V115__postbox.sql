-- Messages that no platform keeps: what people read at our own pages. A card is kept without language.
create table postbox_message (
    id         text   primary key,
    workspace  text   not null,
    kind       text   not null,
    target     text   not null,
    card       text   not null,
    languages  text   not null,
    mark       bigint not null,
    laid_at    bigint not null,
    file_name  text,
    media_type text,
    bytes      text
);

create index postbox_message_at on postbox_message (workspace, kind, target, mark);

-- One counter: whoever reads on after a mark misses nothing that was changed later.
create table postbox_mark (
    id integer primary key,
    n  bigint  not null
);
