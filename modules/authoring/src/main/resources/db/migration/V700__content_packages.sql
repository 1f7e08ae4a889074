-- Packages that authors look at before they publish; removed after some days.
create table content_package (
  id varchar(26) primary key,
  owner varchar(26) not null,
  name varchar(200) not null,
  kept_at timestamp not null,
  size bigint not null,
  lock_version integer not null
);
create index content_package_owner on content_package (owner, kept_at);

-- In pieces: H2 holds at most 1 MiB in one binary value.
create table content_package_piece (
  package_id varchar(26) not null references content_package (id),
  position integer not null,
  bytes bytea not null,
  primary key (package_id, position)
);

-- What the content folder held each time it was published: the same again is not read at all.
create table content_publication (
  id varchar(26) primary key,
  digest varchar(80) not null,
  published_at timestamp not null,
  published_by varchar(64) not null
);
