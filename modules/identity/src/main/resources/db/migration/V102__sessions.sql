-- Sessions that began before do not count: set by a new password, and by signing out every other device.
alter table account add column sessions_since timestamp;
update account set sessions_since = password_changed_at;
alter table account alter column sessions_since set not null;
