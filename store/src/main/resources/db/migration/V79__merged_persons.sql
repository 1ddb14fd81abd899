-- An entry of the register that turned out to be the same person as another one: whatever names it means that one. Always
-- the last of a chain, so that one look-up is enough.
alter table person add column merged_into text;
create index person_merged on person (merged_into) where merged_into is not null;
