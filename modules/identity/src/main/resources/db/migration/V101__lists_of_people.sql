-- What administrators narrow the list of people down to: the few with a role, the few who are deactivated, the newest.
create index account_roles on account (roles);
create index account_deactivated on account (deactivated_at);
create index person_created on person (created_at, id);
