-- Rows to lock while a person enrolls or her active time is counted: two first ones have no other row in common.
create table learner_turn (
  id integer primary key
);
insert into learner_turn (id) values
  (0), (1), (2), (3), (4), (5), (6), (7), (8), (9), (10), (11), (12), (13), (14), (15),
  (16), (17), (18), (19), (20), (21), (22), (23), (24), (25), (26), (27), (28), (29), (30), (31),
  (32), (33), (34), (35), (36), (37), (38), (39), (40), (41), (42), (43), (44), (45), (46), (47),
  (48), (49), (50), (51), (52), (53), (54), (55), (56), (57), (58), (59), (60), (61), (62), (63);

-- Completions by date, newest first.
create index requirements_met_at on requirements_met (met_at, enrollment_id);

-- When the person went on in a newer version, because this one was withdrawn.
alter table enrollment add column replaced_at timestamp;
