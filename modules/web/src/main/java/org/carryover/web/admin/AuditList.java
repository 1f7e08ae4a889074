package org.carryover.web.admin;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import org.carryover.credit.CertificateNumber;
import org.carryover.identity.People;
import org.carryover.identity.PeopleFilter;
import org.carryover.identity.PersonRow;
import org.carryover.shared.AuditFilter;
import org.carryover.shared.AuditLog;
import org.carryover.shared.AuditRow;
import org.carryover.shared.Page;
import org.carryover.shared.PageRequest;

/** Who did what to whom, and why. */
@ApplicationScoped
class AuditList implements AdminList<AuditLine> {

    static final String WHO = "who";
    static final String WHAT = "what";
    static final String WHOM = "whom";

    /** So many namesakes the page offers to choose from. */
    private static final PageRequest NAMESAKES = new PageRequest(1, 8);

    /** Entries whose names are looked up together. */
    private static final int AT_ONCE = 200;

    @Inject
    private AuditLog audit;

    @Inject
    private AuditLines lines;

    @Inject
    private People people;

    /** What an act was about: its name begins with this. */
    enum Matter {
        ACCOUNT,
        ROLE,
        PERSON,
        LICENSE,
        CERTIFICATE,
        ACCREDITOR,
        APPROVAL,
        COURSE,
        CONTENT,
        ATTEMPT,
        MAIL,
        LIST
    }

    @Override
    public String name() {
        return "audit";
    }

    @Override
    public List<String> filters() {
        return List.of(WHO, WHAT, WHOM, Asked.FROM, Asked.TO);
    }

    @Override
    public Page<AuditLine> find(Asked asked, PageRequest page) {
        Page<AuditRow> found = audit.search(asked.actor(), filter(asked), page);
        List<AuditLine> rows = lines.of(asked.actor(), asked.zone(), found.rows());
        return new Page<>(rows, found.total(), found.page(), found.size());
    }

    @Override
    public void export(Asked asked, CsvFile file) {
        List<AuditRow> gathered = new ArrayList<>();
        audit.export(asked.actor(), filter(asked), entry -> {
            gathered.add(entry);
            if (gathered.size() == AT_ONCE) {
                write(asked, gathered, file);
            }
        });
        write(asked, gathered, file);
    }

    private void write(Asked asked, List<AuditRow> gathered, CsvFile file) {
        for (AuditLine line : lines.of(asked.actor(), asked.zone(), gathered)) {
            AuditRow entry = line.entry();
            file.line(
                    entry.happenedAt(),
                    line.who(),
                    line.what(),
                    line.subject(),
                    entry.reason(),
                    line.details(),
                    entry.actor(),
                    entry.action(),
                    entry.subjectKind(),
                    entry.subjectId());
        }
        gathered.clear();
    }

    /** The people whom a typed name or e-mail may mean. */
    List<PersonRow> namesakes(Asked asked, String name) {
        String typed = asked.text(name);
        return typed == null ? List.of() : found(asked, typed).rows();
    }

    private AuditFilter filter(Asked asked) {
        Matter matter = asked.constant(Matter.class, WHAT);
        return new AuditFilter(
                id(asked, WHO),
                matter == null ? null : Asked.key(matter) + ".",
                id(asked, WHOM),
                asked.from(),
                asked.to());
    }

    /** Of the one person whom the text can mean; else the text itself is taken for an id. */
    private String id(Asked asked, String name) {
        String typed = asked.text(name);
        if (typed == null) {
            return null;
        }
        Page<PersonRow> found = found(asked, typed);
        if (found.total() == 1) {
            return found.rows().getFirst().id().value();
        }
        return CertificateNumber.parse(typed).map(CertificateNumber::value).orElse(typed);
    }

    private Page<PersonRow> found(Asked asked, String typed) {
        return people.find(asked.actor(), new PeopleFilter(typed, null, null, PeopleFilter.Order.NAME), NAMESAKES);
    }
}
