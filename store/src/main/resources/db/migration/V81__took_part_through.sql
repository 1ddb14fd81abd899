-- Through which account somebody took part in an open anonymous box, as a fingerprint: from another account of theirs the
-- answer is refused. It stands beside who took part, never beside a choice, and is gone with the close.
alter table took_part add column account text;
