package org.carryover.learning;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import java.util.Optional;

/** Reflections, notes and bookmarks of all enrollments. */
@ApplicationScoped
class Notes {

    @PersistenceContext(unitName = "carryover")
    private EntityManager entities;

    protected Notes() {}

    Notes(EntityManager entities) {
        this.entities = entities;
    }

    void add(Object written) {
        entities.persist(written);
    }

    void remove(Object written) {
        entities.remove(written);
    }

    /** Oldest first. */
    List<StudyNote> notes(EnrollmentId enrollment) {
        return entities.createQuery(
                        "select n from StudyNote n where n.enrollmentId = :enrollment order by n.id", StudyNote.class)
                .setParameter("enrollment", enrollment.value())
                .getResultList();
    }

    List<NoteView> notes(EnrollmentId enrollment, String lesson) {
        return notes(enrollment).stream()
                .map(StudyNote::view)
                .filter(note -> note.lesson().equals(lesson))
                .toList();
    }

    Optional<StudyNote> note(EnrollmentId enrollment, String id) {
        return Optional.ofNullable(entities.find(StudyNote.class, id)).filter(note -> note.isOf(enrollment));
    }

    Optional<StudyNote> bookmark(EnrollmentId enrollment, Place place) {
        return notes(enrollment).stream()
                .filter(note -> note.isBookmark() && note.isAt(place))
                .findFirst();
    }

    List<ReflectionRow> reflections(EnrollmentId enrollment) {
        return entities.createQuery(
                        "select r from ReflectionRow r where r.enrollmentId = :enrollment", ReflectionRow.class)
                .setParameter("enrollment", enrollment.value())
                .getResultList();
    }

    List<ReflectionView> reflections(EnrollmentId enrollment, String lesson) {
        return reflections(enrollment).stream()
                .map(ReflectionRow::view)
                .filter(reflection -> reflection.lesson().equals(lesson))
                .toList();
    }

    Optional<ReflectionRow> reflection(EnrollmentId enrollment, String prompt) {
        return entities.createQuery(
                        "select r from ReflectionRow r where r.enrollmentId = :enrollment and r.prompt = :prompt",
                        ReflectionRow.class)
                .setParameter("enrollment", enrollment.value())
                .setParameter("prompt", prompt)
                .getResultStream()
                .findFirst();
    }
}
