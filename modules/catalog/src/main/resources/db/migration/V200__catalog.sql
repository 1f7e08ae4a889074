-- A course is a line of versions; a version is a line of revisions (corrections), and each revision shows one document.
create table course (
  id varchar(26) primary key,
  slug varchar(80) not null unique,
  current_version varchar(26) not null,
  created_at timestamp not null,
  lock_version integer not null
);

create table course_version (
  id varchar(26) primary key,
  course_id varchar(26) not null references course (id),
  number integer not null,
  current_revision varchar(26) not null,
  published_at timestamp not null,
  lock_version integer not null,
  unique (course_id, number)
);

-- What is published, by the SHA-256 of its JSON: written once, never changed.
create table course_document (
  hash varchar(64) primary key,
  body varchar not null
);

create table course_revision (
  id varchar(26) primary key,
  version_id varchar(26) not null references course_version (id),
  number integer not null,
  document varchar(64) not null references course_document (hash),
  published_at timestamp not null,
  published_by varchar(64) not null,
  note varchar,
  title varchar not null,
  summary varchar not null,
  topics varchar not null,
  level varchar(40) not null,
  format varchar(40) not null,
  minutes integer not null,
  motif varchar(40) not null,
  tone varchar(40) not null,
  lessons integer not null,
  unique (version_id, number)
);

-- Retired, withdrawn, open again: the last row that reaches a version says how it stands.
create table course_standing (
  id varchar(26) primary key,
  course_id varchar(26) not null references course (id),
  number integer not null,
  up_to_version integer not null,
  standing varchar(20) not null,
  decided_at timestamp not null,
  decided_by varchar(64) not null,
  reason varchar not null,
  unique (course_id, number)
);

-- Provider, footer pages, references, terms, closed lists: every state they had, the newest with no replaced_at.
create table catalog_document (
  id varchar(26) primary key,
  kind varchar(20) not null,
  slug varchar(80) not null,
  number integer not null,
  hash varchar(64) not null,
  body varchar not null,
  published_at timestamp not null,
  published_by varchar(64) not null,
  replaced_at timestamp,
  lock_version integer not null,
  unique (kind, slug, number)
);
create index catalog_document_current on catalog_document (kind, replaced_at);

-- In chunks: H2 holds at most 1 MiB in one binary value, and a browser asks for a video in ranges.
create table media_blob (
  sha256 varchar(64) primary key,
  size bigint not null,
  stored_at timestamp not null
);
create table media_chunk (
  sha256 varchar(64) not null references media_blob (sha256),
  position integer not null,
  bytes bytea not null,
  primary key (sha256, position)
);
