package org.carryover.web.author;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.carryover.web.CourseSheet;
import org.carryover.web.Messages;
import org.omnifaces.cdi.Param;

/** The page of a course of a package as a visitor would see it. */
@Named
@RequestScoped
public class PreviewCoursePage {

    @Inject
    @Param(pathIndex = 0)
    private String packageId;

    @Inject
    @Param(pathIndex = 1)
    private String slug;

    @Inject
    private Preview preview;

    @Inject
    private Messages messages;

    private CourseSheet sheet;

    @PostConstruct
    void load() {
        sheet = new CourseSheet(
                preview.course(packageId, slug),
                preview.vocabulary(packageId),
                preview.provider(packageId),
                List.of(),
                List.of(),
                messages);
    }

    public String getPackageId() {
        return packageId;
    }

    public CourseSheet getSheet() {
        return sheet;
    }
}
