-- Who may award units of their own beside the provider's contact hours; how they count is their setting, never a constant.
create table accreditor (
  id varchar(26) primary key,
  name varchar not null,
  short_name varchar(40) not null,
  provider_number varchar(60),
  -- JSON: a UnitRule
  unit_rule varchar not null,
  created_at timestamp not null,
  ended_at timestamp,
  version bigint not null
);

-- What an accreditor asks to be printed, every wording it had; the newest is the highest number.
create table accreditor_statement (
  id varchar(26) primary key,
  accreditor_id varchar(26) not null references accreditor (id),
  number integer not null,
  words varchar not null,
  since timestamp not null,
  unique (accreditor_id, number)
);

create table approval (
  id varchar(26) primary key,
  accreditor_id varchar(26) not null references accreditor (id),
  course_version_id varchar(26) not null,
  course_title varchar not null,
  version_number integer not null,
  number varchar(80) not null,
  format varchar(40) not null,
  level varchar(40) not null,
  category varchar(40) not null,
  -- From the first instant on, up to and without the last: days are the provider's.
  valid_from timestamp not null,
  valid_until timestamp,
  zone varchar(60) not null,
  end_reason varchar,
  version bigint not null
);
create index approval_course on approval (course_version_id, valid_from);
create index approval_accreditor on approval (accreditor_id, course_version_id);
create index approval_newest on approval (valid_from desc, id desc);

-- One per enrollment, whatever happens twice.
create table completion (
  id varchar(26) primary key,
  enrollment_id varchar(26) not null unique,
  person_id varchar(26) not null,
  course_version_id varchar(26) not null,
  course_slug varchar(80) not null,
  course_title varchar not null,
  version_number integer not null,
  started_at timestamp not null,
  completed_at timestamp not null,
  completed_on date not null,
  zone varchar(60) not null,
  minutes integer not null,
  recorded_at timestamp not null
);
create index completion_person on completion (person_id, completed_on);
create index completion_course on completion (course_slug, completed_at);

-- The provider's contact hours and each accreditor's answer, granted or refused, with every step explained.
create table award (
  id varchar(26) primary key,
  completion_id varchar(26) not null references completion (id),
  -- 'provider' or an accreditor's id
  awarded_by varchar(26) not null,
  granted boolean not null,
  -- JSON: an Award
  body varchar not null,
  unique (completion_id, awarded_by)
);

create table certificate (
  number varchar(17) primary key,
  enrollment_id varchar(26) not null unique references completion (enrollment_id),
  person_id varchar(26) not null,
  newest integer not null,
  version bigint not null
);
create index certificate_person on certificate (person_id);

create table certificate_revision (
  id varchar(26) primary key,
  number varchar(17) not null references certificate (number),
  revision integer not null,
  status varchar(20) not null,
  person_id varchar(26) not null,
  holder varchar not null,
  search_text varchar not null,
  course_slug varchar(80) not null,
  course_title varchar not null,
  completed_on date not null,
  minutes integer not null,
  issued_at timestamp not null,
  issued_by varchar(64) not null,
  issue_reason varchar,
  ended_at timestamp,
  ended_by varchar(64),
  end_reason varchar,
  replaced_by integer,
  -- JSON: everything that is printed, as it was when the revision was issued
  data varchar not null,
  version bigint not null,
  unique (number, revision)
);
create index certificate_revision_newest on certificate_revision (issued_at desc, id desc);
create index certificate_revision_status on certificate_revision (status, issued_at desc, id desc);
create index certificate_revision_course on certificate_revision (course_slug, issued_at desc, id desc);

-- As it was issued, byte for byte. A certificate has some 100 KB; H2 holds at most 1 MiB in one binary value.
create table certificate_pdf (
  revision_id varchar(26) primary key references certificate_revision (id),
  sha256 varchar(64) not null,
  bytes bytea not null,
  rendered_at timestamp not null
);

-- Rows to lock while a completion is recorded: two events for one enrollment have no other row in common.
create table credit_turn (
  id integer primary key
);
insert into credit_turn (id) values (0), (1), (2), (3), (4), (5), (6), (7), (8), (9), (10), (11), (12), (13), (14), (15);
