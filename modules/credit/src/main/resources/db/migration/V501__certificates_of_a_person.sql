create index certificate_revision_person on certificate_revision (person_id, issued_at desc, id desc);
