-- Changes that were given up are counted every few seconds, and shown to operators the newest first.
create index live_edit_dead on live_edit (ended_at) where state = 'DEAD';
