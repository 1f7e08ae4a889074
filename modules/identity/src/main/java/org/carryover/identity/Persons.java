package org.carryover.identity;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.TypedQuery;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.carryover.shared.Absent;
import org.carryover.shared.Page;
import org.carryover.shared.PageRequest;
import org.carryover.shared.PersonId;
import org.carryover.shared.SearchText;

/** The people, with their former names and their licenses. */
@ApplicationScoped
class Persons {

    @PersistenceContext(unitName = "carryover")
    private EntityManager entities;

    protected Persons() {}

    Persons(EntityManager entities) {
        this.entities = entities;
    }

    /** Written at once: rows that point at it by id follow in no order that EclipseLink knows. */
    void add(Person person) {
        entities.persist(person);
        entities.flush();
    }

    void remember(FormerName name) {
        entities.persist(name);
    }

    Optional<Person> find(PersonId id) {
        return Optional.ofNullable(entities.find(Person.class, id.value()));
    }

    Person get(PersonId id) {
        return find(id).orElseThrow(() -> new Absent("person " + id));
    }

    /** For a change: of two at the same moment, the second sees what the first has done. */
    Person lock(PersonId id) {
        return Optional.ofNullable(entities.find(Person.class, id.value(), LockModeType.PESSIMISTIC_WRITE))
                .orElseThrow(() -> new Absent("person " + id));
    }

    /** Newest first. */
    List<FormerIdentity> history(PersonId id, Account account) {
        Stream<FormerIdentity> names = entities
                .createQuery("select n from FormerName n where n.personId = :person", FormerName.class)
                .setParameter("person", id.value())
                .getResultList()
                .stream()
                .map(FormerName::view);
        Stream<FormerIdentity> emails = entities
                .createQuery("select e from FormerEmail e where e.accountId = :account", FormerEmail.class)
                .setParameter("account", account.id())
                .getResultList()
                .stream()
                .map(FormerEmail::view);
        return Stream.concat(names, emails)
                .sorted((a, b) -> b.heldUntil().compareTo(a.heldUntil()))
                .toList();
    }

    /** By name. */
    Page<PersonRow> search(PeopleFilter filter, PageRequest page) {
        List<String> words = SearchText.patterns(filter.text());
        String where = where(filter, words);
        long total = bind(entities.createQuery("select count(a)" + where, Long.class), filter, words)
                .getSingleResult();
        List<PersonRow> rows = bind(
                        entities.createQuery("select p, a" + where + " order by p.sortName, p.id", Object[].class),
                        filter,
                        words)
                .setFirstResult(page.offset())
                .setMaxResults(page.size())
                .getResultList()
                .stream()
                .map(row -> ((Person) row[0]).row((Account) row[1]))
                .toList();
        return new Page<>(rows, total, page.page(), page.size());
    }

    Map<PersonId, String> names(Collection<PersonId> people) {
        if (people.isEmpty()) {
            return Map.of();
        }
        return entities.createQuery("select p.id, p.licenseName from Person p where p.id in :ids", Object[].class)
                .setParameter(
                        "ids", people.stream().map(PersonId::value).distinct().toList())
                .getResultStream()
                .collect(Collectors.toMap(row -> new PersonId((String) row[0]), row -> (String) row[1]));
    }

    private static String where(PeopleFilter filter, List<String> words) {
        List<String> conditions = new ArrayList<>(List.of("a.personId = p.id"));
        for (int i = 0; i < words.size(); i++) {
            conditions.add(
                    "(p.searchText like :word%1$d escape '!' or a.emailKey like :word%1$d escape '!')".formatted(i));
        }
        if (filter.role() != null) {
            conditions.add("a.rolesText like :role");
        }
        if (filter.active() != null) {
            conditions.add(filter.active() ? "a.deactivatedAt is null" : "a.deactivatedAt is not null");
        }
        return " from Person p, Account a where " + String.join(" and ", conditions);
    }

    private static <T> TypedQuery<T> bind(TypedQuery<T> query, PeopleFilter filter, List<String> words) {
        for (int i = 0; i < words.size(); i++) {
            query.setParameter("word" + i, words.get(i));
        }
        if (filter.role() != null) {
            query.setParameter("role", "%" + filter.role().name() + "%");
        }
        return query;
    }

    void add(License license) {
        entities.persist(license);
    }

    void remove(License license) {
        entities.remove(license);
    }

    List<License> licenses(PersonId person) {
        return entities.createQuery(
                        "select l from License l where l.personId = :person order by l.jurisdiction, l.id",
                        License.class)
                .setParameter("person", person.value())
                .getResultList();
    }

    /** Absent for everybody but its holder. */
    License license(PersonId person, String id) {
        License license = entities.find(License.class, id);
        if (license == null || !license.belongsTo(person)) {
            throw new Absent("license " + id);
        }
        return license;
    }
}
