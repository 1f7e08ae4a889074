-- What administrators narrow the list of people down to: the few with a role, the newest. There is no index on deactivated_at: nearly everybody is
-- active, and H2 would take it to find them and sort them all for one page.
create index account_roles on account (roles);
create index person_created on person (created_at, id);
