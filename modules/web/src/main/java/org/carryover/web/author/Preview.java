package org.carryover.web.author;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.util.Optional;
import org.carryover.authoring.ContentPackages;
import org.carryover.authoring.PackageContents;
import org.carryover.catalog.Catalog;
import org.carryover.catalog.CourseVersion;
import org.carryover.catalog.Provider;
import org.carryover.catalog.Vocabulary;
import org.carryover.web.ActiveUser;

/** A kept package for the pages that show it as it would be published: where it brings no lists of its own, the published ones hold. */
@RequestScoped
public class Preview {

    @Inject
    private ContentPackages packages;

    @Inject
    private Catalog catalog;

    @Inject
    private ActiveUser activeUser;

    PackageContents contents(String packageId) {
        return packages.report(activeUser.actor(), packageId).contents();
    }

    CourseVersion course(String packageId, String slug) {
        return packages.preview(activeUser.actor(), packageId, slug);
    }

    Vocabulary vocabulary(String packageId) {
        return contents(packageId).shared().vocabulary().orElseGet(catalog::vocabulary);
    }

    Optional<Provider> provider(String packageId) {
        return contents(packageId).shared().provider().or(catalog::provider);
    }
}
