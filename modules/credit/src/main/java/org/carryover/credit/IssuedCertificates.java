package org.carryover.credit;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.TypedQuery;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.carryover.learning.EnrollmentId;
import org.carryover.shared.Page;
import org.carryover.shared.PageRequest;
import org.carryover.shared.PersonId;
import org.carryover.shared.SearchText;

/** The certificates, their revisions and the papers. */
@ApplicationScoped
class IssuedCertificates {

    /** Of a whole number: looked up, not searched for. */
    private static final int LENGTH = 17;

    @PersistenceContext(unitName = "carryover")
    private EntityManager entities;

    protected IssuedCertificates() {}

    IssuedCertificates(EntityManager entities) {
        this.entities = entities;
    }

    void add(Certificate certificate) {
        entities.persist(certificate);
        entities.flush();
    }

    void add(CertificateRevision revision) {
        entities.persist(revision);
        entities.flush();
    }

    void add(CertificatePdfRow pdf) {
        entities.persist(pdf);
    }

    Optional<Certificate> find(CertificateNumber number) {
        return Optional.ofNullable(entities.find(Certificate.class, number.value()));
    }

    /** So that two who revoke or issue again at once come one after the other. */
    Optional<Certificate> lock(CertificateNumber number) {
        return Optional.ofNullable(entities.find(Certificate.class, number.value(), LockModeType.PESSIMISTIC_WRITE));
    }

    Optional<Certificate> of(EnrollmentId enrollment) {
        return entities.createQuery("select k from Certificate k where k.enrollmentId = :enrollment", Certificate.class)
                .setParameter("enrollment", enrollment.value())
                .getResultStream()
                .findFirst();
    }

    /** Oldest first. */
    List<CertificateRevision> revisions(CertificateNumber number) {
        return entities.createQuery(
                        "select r from CertificateRevision r where r.number = :number order by r.revision",
                        CertificateRevision.class)
                .setParameter("number", number.value())
                .getResultList();
    }

    Optional<CertificateRevision> revision(CertificateNumber number, int revision) {
        return entities.createQuery(
                        "select r from CertificateRevision r where r.number = :number and r.revision = :revision",
                        CertificateRevision.class)
                .setParameter("number", number.value())
                .setParameter("revision", revision)
                .getResultStream()
                .findFirst();
    }

    Optional<CertificateRevision> newest(CertificateNumber number) {
        return entities.createQuery(
                        "select r from CertificateRevision r where r.number = :number order by r.revision desc",
                        CertificateRevision.class)
                .setParameter("number", number.value())
                .setMaxResults(1)
                .getResultStream()
                .findFirst();
    }

    /** The newest revision of each certificate of a person, newest first. */
    List<CertificateRevision> newestOf(PersonId person) {
        return entities.createQuery(
                        "select r from Certificate k join CertificateRevision r on r.number = k.number and r.revision = k.newest"
                                + " where k.personId = :person order by r.completedOn desc, r.id desc",
                        CertificateRevision.class)
                .setParameter("person", person.value())
                .getResultList();
    }

    /** The newest revision of each certificate of a person, by what it is for. */
    Map<EnrollmentId, CertificateRevision> byEnrollment(PersonId person) {
        return entities.createQuery(
                        "select k.enrollmentId, r from Certificate k join CertificateRevision r on r.number = k.number and"
                                + " r.revision = k.newest where k.personId = :person",
                        Object[].class)
                .setParameter("person", person.value())
                .getResultStream()
                .collect(Collectors.toMap(
                        row -> new EnrollmentId((String) row[0]), row -> (CertificateRevision) row[1]));
    }

    Optional<CertificatePdfRow> pdf(CertificateRevision revision) {
        return Optional.ofNullable(entities.find(CertificatePdfRow.class, revision.id()));
    }

    /** The hash of the paper, or nothing while it is not rendered; the bytes stay where they are. */
    Optional<String> hash(CertificateRevision revision) {
        return entities.createQuery(
                        "select p.sha256 from CertificatePdfRow p where p.revisionId = :revision", String.class)
                .setParameter("revision", revision.id())
                .getResultStream()
                .findFirst();
    }

    /** The hashes of the papers by the id of their revision; one that is not rendered is left out. The bytes stay where they are. */
    Map<String, String> hashes(CertificateNumber number) {
        return entities.createQuery(
                        "select r.id, p.sha256 from CertificateRevision r join CertificatePdfRow p on p.revisionId = r.id"
                                + " where r.number = :number",
                        Object[].class)
                .setParameter("number", number.value())
                .getResultStream()
                .collect(Collectors.toMap(row -> (String) row[0], row -> (String) row[1]));
    }

    /** Newest first. */
    Page<CertificateRow> search(CertificateFilter filter, PageRequest page) {
        Search search = new Search(filter, null);
        long total = search.bind(entities.createQuery("select count(r.id)" + search.where(), Long.class))
                .getSingleResult();
        List<CertificateRow> rows = revisions(search, page.offset(), page.size()).stream()
                .map(CertificateRevision::row)
                .toList();
        return new Page<>(rows, total, page.page(), page.size());
    }

    /**
     * Newest first.
     *
     * @param last the end of what was read before, or null for the beginning
     */
    List<CertificateRevision> after(CertificateRevision last, CertificateFilter filter, int most) {
        return revisions(new Search(filter, last), 0, most);
    }

    private List<CertificateRevision> revisions(Search search, int offset, int most) {
        return search.bind(entities.createQuery(
                        "select r" + search.where() + " order by r.issuedAt desc, r.id desc",
                        CertificateRevision.class))
                .setFirstResult(offset)
                .setMaxResults(most)
                .getResultList();
    }

    /** Only the conditions that are asked for, so that the database can use an index for them. */
    private record Search(CertificateFilter filter, CertificateRevision last, List<String> words, String number) {

        Search(CertificateFilter filter, CertificateRevision last) {
            this(filter, last, SearchText.patterns(filter.text()), beginningOfNumber(filter.text()));
        }

        /** What was typed as a number without hyphens, or null where it cannot be the beginning of one. */
        private static String beginningOfNumber(String text) {
            String typed =
                    text == null ? "" : text.strip().toUpperCase(Locale.ROOT).replace("-", "");
            if (!typed.matches("[0-9A-Z]{2,17}")) {
                return null;
            }
            String number = typed.replace('O', '0').replace('I', '1').replace('L', '1');
            return number.length() == LENGTH ? number : number + "%";
        }

        /** No name has a digit. */
        private boolean isNumber() {
            return number != null && filter.text().chars().anyMatch(Character::isDigit);
        }

        String where() {
            List<String> conditions = new ArrayList<>();
            if (isNumber()) {
                conditions.add("r.number like :number");
            } else if (number != null) {
                conditions.add("(r.searchText like :word0 escape '!' or r.number like :number)");
            } else {
                for (int i = 0; i < words.size(); i++) {
                    conditions.add("r.searchText like :word%d escape '!'".formatted(i));
                }
            }
            when(conditions, filter.courseSlug(), "r.courseSlug = :course");
            when(conditions, filter.status(), "r.status = :status");
            when(conditions, filter.person(), "r.personId = :person");
            when(conditions, filter.issuedFrom(), "r.issuedAt >= :from");
            when(conditions, filter.issuedBefore(), "r.issuedAt < :before");
            when(conditions, last, "(r.issuedAt < :lastIssued or (r.issuedAt = :lastIssued and r.id < :last))");
            return " from CertificateRevision r"
                    + (conditions.isEmpty() ? "" : " where " + String.join(" and ", conditions));
        }

        private static void when(List<String> conditions, Object asked, String condition) {
            if (asked != null) {
                conditions.add(condition);
            }
        }

        <T> TypedQuery<T> bind(TypedQuery<T> query) {
            set(query, "number", number);
            for (int i = 0; i < words.size() && !isNumber(); i++) {
                query.setParameter("word" + i, words.get(i));
            }
            set(query, "course", filter.courseSlug());
            set(query, "status", filter.status());
            set(
                    query,
                    "person",
                    filter.person() == null ? null : filter.person().value());
            set(query, "from", filter.issuedFrom());
            set(query, "before", filter.issuedBefore());
            set(query, "lastIssued", last == null ? null : last.issuedAt());
            set(query, "last", last == null ? null : last.id());
            return query;
        }

        private static void set(TypedQuery<?> query, String name, Object asked) {
            if (asked != null) {
                query.setParameter(name, asked);
            }
        }
    }
}
