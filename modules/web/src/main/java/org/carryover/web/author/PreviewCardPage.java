package org.carryover.web.author;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.carryover.shared.Absent;
import org.carryover.strategies.StrategyContent;
import org.carryover.web.CardSheet;
import org.carryover.web.Messages;
import org.omnifaces.cdi.Param;

/** A strategy card of a package as a therapist would see it. */
@Named
@RequestScoped
public class PreviewCardPage {

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

    private CardSheet sheet;

    @PostConstruct
    void load() {
        StrategyContent card = preview.contents(packageId).cards().stream()
                .filter(each -> each.slug().equals(slug))
                .findFirst()
                .orElseThrow(() -> new Absent("card " + slug + " of package " + packageId));
        sheet = new CardSheet(card, preview.vocabulary(packageId), messages);
    }

    public String getPackageId() {
        return packageId;
    }

    public CardSheet getSheet() {
        return sheet;
    }
}
