-- The lists are read from the newest row back; these keep a filter from walking through all of them.
create index audit_entry_actor on audit_entry (actor, id);
create index audit_entry_of on audit_entry (subject_id, id);
create index mail_message_delivered on mail_message (delivered_at, id);
