-- One dialect that H2 and PostgreSQL both read: varchar without a length, no vendor types.
-- EclipseLink takes the block that ends at the value it reads: a sequence starts at its increment.
create sequence audit_seq start with 50 increment by 50;
create table audit_entry (
  id bigint primary key,
  happened_at timestamp not null,
  actor varchar(64) not null,
  action varchar(80) not null,
  subject_kind varchar(40) not null,
  subject_id varchar(120) not null,
  reason varchar,
  details varchar
);
create index audit_entry_subject on audit_entry (subject_kind, subject_id);

create sequence outbox_seq start with 1 increment by 1;
create table outbox_message (
  id bigint primary key,
  topic varchar(60) not null,
  body varchar not null,
  created_at timestamp not null,
  due_at timestamp not null,
  done_at timestamp,
  attempts integer not null,
  last_error varchar
);
create index outbox_message_due on outbox_message (done_at, due_at);

create table mail_message (
  id varchar(26) primary key,
  recipient varchar(320) not null,
  subject varchar not null,
  body varchar not null,
  created_at timestamp not null,
  delivered_at timestamp,
  attempts integer not null,
  last_error varchar
);
create index mail_message_created on mail_message (created_at);
