-- A revision is never edited; the one with the highest number is current.
create table strategy_revision (
  id varchar(26) primary key,
  slug varchar(80) not null,
  number integer not null,
  content varchar not null,
  content_hash varchar(64) not null,
  published_at timestamp not null,
  published_by varchar(64) not null,
  version bigint not null,
  constraint strategy_revision_number unique (slug, number)
);

create table handout_revision (
  id varchar(26) primary key,
  lang varchar(35) not null,
  slug varchar(80) not null,
  number integer not null,
  content varchar not null,
  content_hash varchar(64) not null,
  published_at timestamp not null,
  published_by varchar(64) not null,
  version bigint not null,
  constraint handout_revision_number unique (slug, lang, number)
);

create table kept_strategy (
  id varchar(26) primary key,
  person_id varchar(26) not null,
  slug varchar(80) not null,
  kept_at timestamp not null,
  version bigint not null,
  constraint kept_strategy_once unique (person_id, slug)
);
