-- What was wrong when the files of a package were collected, as JSON.
alter table content_package add column faults varchar default '[]' not null;
