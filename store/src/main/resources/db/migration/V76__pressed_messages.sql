-- A press names the message by the platform's id: what it shows is looked up to draw it again for who pressed.
create index live_message_named on live_message (platform, workspace, message_id) where message_id is not null;
