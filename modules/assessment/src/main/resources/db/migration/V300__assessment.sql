create table post_test (
  course_version_id varchar(26) primary key,
  course_title varchar not null,
  -- JSON: outcome to number of items
  blueprint varchar not null,
  pass_mark integer not null,
  tries integer not null,
  re_study_lessons integer not null,
  re_study_tries integer not null,
  published_at timestamp not null
);

-- The item as it was published, key and rationales included, as one JSON snapshot: see docs/decisions/.
create table bank_item (
  course_version_id varchar(26) not null references post_test (course_version_id),
  item varchar(80) not null,
  position integer not null,
  outcome varchar(80) not null,
  body varchar not null,
  primary key (course_version_id, item)
);

create table attempt (
  id varchar(26) primary key,
  version bigint not null,
  person_id varchar(26) not null,
  enrollment_id varchar(26) not null,
  course_version_id varchar(26) not null references post_test (course_version_id),
  try_number integer not null,
  state varchar(10) not null,
  -- the enrollment while it is open, then null: one open attempt at a time
  open_key varchar(26) unique,
  -- JSON: the items drawn, in order, each with the order of its options
  paper varchar not null,
  started_at timestamp not null,
  ended_at timestamp,
  -- JSON, from the end on
  score varchar
);
create index attempt_enrollment on attempt (enrollment_id, started_at);
create index attempt_state on attempt (state, started_at);

create table item_response (
  attempt_id varchar(26) not null references attempt (id),
  item varchar(80) not null,
  revision bigint not null,
  -- JSON, in the ids of the item
  response varchar not null,
  saved_at timestamp not null,
  primary key (attempt_id, item)
);

-- Rows to lock while an attempt is started: two first starts have no other row in common.
create table attempt_turn (
  id integer primary key
);
insert into attempt_turn (id) values (0), (1), (2), (3), (4), (5), (6), (7), (8), (9), (10), (11), (12), (13), (14), (15);
