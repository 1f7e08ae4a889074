package org.carryover.web.author;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Clock;
import org.carryover.shared.Absent;
import org.carryover.strategies.HandoutContent;
import org.carryover.web.HandoutSheet;
import org.omnifaces.cdi.Param;

/** A family handout of a package as it would be printed. */
@Named
@RequestScoped
public class PreviewHandoutPage {

    @Inject
    @Param(pathIndex = 0)
    private String packageId;

    @Inject
    @Param(pathIndex = 1)
    private String lang;

    @Inject
    @Param(pathIndex = 2)
    private String slug;

    @Inject
    private Preview preview;

    @Inject
    private Clock clock;

    private HandoutSheet sheet;

    @PostConstruct
    void load() {
        HandoutContent content = preview.contents(packageId).handouts().stream()
                .filter(each -> each.lang().equals(lang) && each.slug().equals(slug))
                .findFirst()
                .orElseThrow(() -> new Absent("handout " + lang + "/" + slug + " of package " + packageId));
        sheet = new HandoutSheet(content, 1, clock.instant());
    }

    public String getPackageId() {
        return packageId;
    }

    public HandoutSheet getSheet() {
        return sheet;
    }
}
