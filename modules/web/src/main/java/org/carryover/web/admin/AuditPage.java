package org.carryover.web.admin;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import org.carryover.identity.PersonRow;
import org.carryover.web.ActiveUser;
import org.carryover.web.Messages;
import org.carryover.web.admin.Listed.Choice;

/** The audit log. */
@Named
@RequestScoped
public class AuditPage {

    @Inject
    private AuditList entries;

    @Inject
    private ActiveUser activeUser;

    @Inject
    private Messages messages;

    @Inject
    private HttpServletRequest request;

    private Listed<AuditLine> list;

    @PostConstruct
    void find() {
        list = Listed.of(entries, request, activeUser, messages);
    }

    public Listed<AuditLine> getList() {
        return list;
    }

    public List<Choice> getMatters() {
        return list.choices(
                AuditList.WHAT,
                List.of(AuditList.Matter.values()),
                matter -> messages.text("admin.audit.matter." + matter));
    }

    /** The people among whom an administrator has to choose, because a name means several. */
    public List<Namesakes> getUnclear() {
        return List.of(AuditList.WHO, AuditList.WHOM).stream()
                .map(name -> new Namesakes(name, list.value(name), entries.namesakes(list.asked(), name)))
                .filter(namesakes -> namesakes.people().size() > 1)
                .toList();
    }

    /** What was typed for whom, and the people whom it can mean. */
    public record Namesakes(String parameter, String typed, List<PersonRow> people) {}
}
