-- A person is who somebody is; an account is a way to sign in. Credit hangs on the person, so it outlives every login.
create table person (
  id varchar(26) primary key,
  version bigint not null,
  license_name varchar(200) not null,
  other_names varchar not null,
  sort_name varchar(200) not null,
  search_text varchar not null,
  profession varchar(40) not null,
  time_zone varchar(60) not null,
  created_at timestamp not null
);
create index person_sorted on person (sort_name, id);

create table former_name (
  id varchar(26) primary key,
  person_id varchar(26) not null references person (id),
  license_name varchar(200) not null,
  other_names varchar not null,
  held_until timestamp not null
);
create index former_name_person on former_name (person_id);

create table account (
  id varchar(26) primary key,
  version bigint not null,
  person_id varchar(26) not null unique references person (id),
  email varchar(254) not null,
  email_key varchar(254) not null unique,
  email_confirmed_at timestamp,
  password_hash varchar(300) not null,
  password_changed_at timestamp not null,
  must_change_password boolean not null,
  roles varchar(80) not null,
  deactivated_at timestamp,
  deactivation_reason varchar,
  created_at timestamp not null
);

create table former_email (
  id varchar(26) primary key,
  account_id varchar(26) not null references account (id),
  email varchar(254) not null,
  held_until timestamp not null
);
create index former_email_account on former_email (account_id);

-- What a mailed link holds is known only to its reader: the table keeps a hash of it.
create table mailed_link (
  id varchar(26) primary key,
  version bigint not null,
  account_id varchar(26) not null references account (id),
  purpose varchar(20) not null,
  secret_hash varchar(64) not null unique,
  email varchar(254) not null,
  created_at timestamp not null,
  expires_at timestamp not null,
  used_at timestamp
);
create index mailed_link_account on mailed_link (account_id, purpose, created_at);

create table license (
  id varchar(26) primary key,
  version bigint not null,
  person_id varchar(26) not null references person (id),
  jurisdiction varchar(10) not null,
  license_number varchar(60) not null,
  type varchar(10) not null,
  period_start date,
  period_end date,
  created_at timestamp not null
);
create index license_person on license (person_id);

-- One row for each attempt that has not succeeded; the subject is a hash, so that no address is kept.
create table attempt_record (
  id varchar(26) primary key,
  subject varchar(64) not null,
  tried_at timestamp not null
);
create index attempt_record_subject on attempt_record (subject, tried_at);
create index attempt_record_tried on attempt_record (tried_at);
