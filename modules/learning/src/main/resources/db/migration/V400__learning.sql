create table enrollment (
  id varchar(26) primary key,
  person_id varchar(26) not null,
  course_slug varchar(80) not null,
  course_version_id varchar(26) not null,
  enrolled_at timestamp not null,
  repeated boolean not null,
  -- person and course while it is not completed, then null: one open enrollment at a time
  open_key varchar(120) unique,
  last_lesson varchar(80),
  last_anchor varchar(120),
  last_seen_at timestamp,
  version integer not null
);
create index enrollment_person on enrollment (person_id, enrolled_at);
create index enrollment_course on enrollment (course_slug, enrolled_at);
create index enrollment_enrolled on enrollment (enrolled_at, id);

create table lesson_progress (
  id varchar(26) primary key,
  enrollment_id varchar(26) not null references enrollment (id),
  lesson varchar(80) not null,
  first_viewed_at timestamp not null,
  last_viewed_at timestamp not null,
  finished_at timestamp,
  version integer not null,
  unique (enrollment_id, lesson)
);

-- Disjoint per person: no minute counts twice, whatever is open beside it.
create table active_interval (
  id varchar(26) primary key,
  person_id varchar(26) not null,
  enrollment_id varchar(26) not null references enrollment (id),
  lesson varchar(80) not null,
  started_at timestamp not null,
  ended_at timestamp not null,
  version integer not null
);
create index active_interval_person on active_interval (person_id, ended_at);
create index active_interval_enrollment on active_interval (enrollment_id, lesson);

create table attestation (
  enrollment_id varchar(26) primary key references enrollment (id),
  statement varchar not null,
  given_at timestamp not null
);

create table course_evaluation (
  enrollment_id varchar(26) primary key references enrollment (id),
  answers varchar not null,
  given_at timestamp not null
);

create table requirements_met (
  enrollment_id varchar(26) primary key references enrollment (id),
  met_at timestamp not null
);

create table reflection (
  id varchar(26) primary key,
  person_id varchar(26) not null,
  enrollment_id varchar(26) not null references enrollment (id),
  lesson varchar(80) not null,
  prompt varchar(80) not null,
  content varchar not null,
  saved_at timestamp not null,
  version integer not null,
  unique (enrollment_id, prompt)
);

create table study_note (
  id varchar(26) primary key,
  person_id varchar(26) not null,
  enrollment_id varchar(26) not null references enrollment (id),
  lesson varchar(80) not null,
  anchor varchar(120),
  content varchar,
  bookmark boolean not null,
  saved_at timestamp not null,
  version integer not null
);
create index study_note_enrollment on study_note (enrollment_id, lesson);
create index study_note_person on study_note (person_id, saved_at);
