-- How a platform reaches a room or a person; learnt from what came in. Deliveries cannot go without it.
create table route (
    platform text not null,
    workspace text not null,
    target text not null,
    route text not null,
    primary key (platform, workspace, target)
);
