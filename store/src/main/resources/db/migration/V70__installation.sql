-- Where the bot is installed, when it serves several workspaces. organisation is empty where a workspace belongs to none;
-- workspace is empty where all workspaces of an organisation are served. sealed is encrypted: a dump shows no token.
create table installation (
    platform text not null,
    organisation text not null,
    workspace text not null,
    sealed text not null,
    at bigint not null,
    primary key (platform, organisation, workspace),
    check (organisation <> '' or workspace <> '')
);
create index installation_workspace on installation (platform, workspace);

-- Which organisation a workspace belongs to, learnt from what the platform sends.
create table workspace_of (
    platform text not null,
    workspace text not null,
    organisation text not null,
    primary key (platform, workspace)
);

-- Installations begun in a browser and not finished yet. hash is the SHA-256 of the state.
create table begun_install (
    hash text not null primary key,
    expires bigint not null
);
create index begun_install_expires on begun_install (expires);
