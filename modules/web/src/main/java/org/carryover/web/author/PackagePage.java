package org.carryover.web.author;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.carryover.authoring.ContentPackages;
import org.carryover.authoring.CoursePlan;
import org.carryover.authoring.KeptPackage;
import org.carryover.authoring.PackageReport;
import org.carryover.authoring.PublishPlan;
import org.carryover.authoring.PublishReport;
import org.carryover.catalog.ChangeKind;
import org.carryover.shared.Absent;
import org.carryover.web.ActiveUser;
import org.carryover.web.Handover;
import org.carryover.web.Listing;
import org.carryover.web.Messages;
import org.omnifaces.cdi.Param;

/**
 * A package that was read: every fault, what publishing it would do, and publishing. It is read again for each request, against what is
 * published by then; what the author says about changed courses comes with the form.
 */
@Named
@RequestScoped
public class PackagePage {

    private static final String PUBLISHED = "published";

    @Inject
    @Param(pathIndex = 0)
    private String packageId;

    @Inject
    private ContentPackages packages;

    @Inject
    private Publishing publishing;

    @Inject
    private ActiveUser activeUser;

    @Inject
    private Messages messages;

    @Inject
    private HttpServletRequest request;

    private KeptPackage kept;
    private PackageReport report;
    private PublishPlan plan;
    private PackageParts parts;
    private List<CourseDecision> courses;
    private List<PublishedPart> published;

    @PostConstruct
    void load() {
        kept = packages.kept(activeUser.actor()).stream()
                .filter(each -> each.id().equals(packageId))
                .findFirst()
                .orElseThrow(() -> new Absent("package " + packageId));
        report = packages.report(activeUser.actor(), packageId);
        plan = packages.plan(activeUser.actor(), report);
        parts = new PackageParts(packageId, report.contents(), plan);
        courses = plan.courses().stream().map(this::decision).toList();
        published = justPublished();
    }

    private CourseDecision decision(CoursePlan course) {
        return new CourseDecision(
                course, reason(course), said("kind-" + course.slug()), said("note-" + course.slug()), "");
    }

    private String said(String parameter) {
        return Objects.requireNonNullElse(request.getParameter(parameter), "");
    }

    private String reason(CoursePlan course) {
        if (!course.onlyMajor()) {
            return "";
        }
        Stream<String> changed = Stream.concat(
                course.parts().stream().sorted().map(messages::label),
                course.items() ? Stream.of(messages.text("author.decide.items")) : Stream.empty());
        return messages.text("author.decide.onlyMajor", Map.of("parts", Listing.of(changed)));
    }

    @SuppressWarnings("unchecked")
    private static List<PublishedPart> justPublished() {
        return (List<PublishedPart>) Handover.take(PUBLISHED, List.class).orElse(List.of());
    }

    /** Publishes everything, or says what is still to be said. */
    public void publish() {
        courses = courses.stream().map(CourseDecision::judged).toList();
        Optional<String> missing = courses.stream()
                .map(CourseDecision::fault)
                .filter(fault -> !fault.isEmpty())
                .findFirst();
        if (missing.isPresent()) {
            messages.refused("author.decide.first");
            return;
        }
        switch (packages.publish(activeUser.actor(), report, kinds())) {
            case PublishReport.Published done ->
                Handover.leave(PUBLISHED, new ArrayList<>(publishing.told(done, report.contents())));
            case PublishReport.Unchanged unchanged -> {} // the page says that there is nothing to publish
            case PublishReport.Refused refused -> messages.refused("author.refused");
            case PublishReport.Undecided undecided -> messages.refused("author.moved");
        }
        messages.redirect("/author/package/" + packageId);
    }

    private Map<String, ChangeKind> kinds() {
        Map<String, ChangeKind> kinds = new HashMap<>();
        courses.stream()
                .filter(course -> course.plan().asksForKind())
                .forEach(course ->
                        course.kind().ifPresent(kind -> kinds.put(course.plan().slug(), kind)));
        return kinds;
    }

    public void discard() {
        packages.discard(activeUser.actor(), packageId);
        messages.done("author.discarded", Map.of("name", kept.name()));
        messages.redirect("/author/publish");
    }

    public KeptPackage getKept() {
        return kept;
    }

    public String getWhen() {
        return messages.dateTime(kept.keptAt(), activeUser.zone());
    }

    public PackageReport getReport() {
        return report;
    }

    public List<PublishedPart> getPublished() {
        return published;
    }

    /** Which of the four states the page is in: a word of the bundle and of its markup. */
    public String getState() {
        if (!published.isEmpty()) {
            return "published";
        }
        if (!report.publishable()) {
            return "broken";
        }
        return plan.nothing() ? "nothing" : "ready";
    }

    public String getFaultCount() {
        return messages.count("author.errors", report.errors().size());
    }

    public long count(String change) {
        return parts.count(change);
    }

    public List<CourseDecision> getCourses() {
        return courses;
    }

    public List<PackagePart> getCards() {
        return parts.cards();
    }

    public List<PackagePart> getHandouts() {
        return parts.handouts();
    }

    public List<PackagePart> getShared() {
        return parts.shared();
    }
}
