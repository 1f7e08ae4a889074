-- The list of one course, newest first, in the order of an index.
create index enrollment_course_newest on enrollment (course_slug, enrolled_at, id);
drop index enrollment_course;
