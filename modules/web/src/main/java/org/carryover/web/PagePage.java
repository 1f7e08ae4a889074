package org.carryover.web;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.carryover.catalog.Catalog;
import org.carryover.catalog.ContentPage;
import org.carryover.shared.Absent;
import org.omnifaces.cdi.Param;

/** A page that the content brings, such as the privacy policy. */
@Named
@RequestScoped
public class PagePage {

    @Inject
    private Catalog catalog;

    @Inject
    @Param(pathIndex = 0)
    private String slug;

    private ContentPage page;

    @PostConstruct
    void load() {
        page = catalog.page(slug).orElseThrow(() -> new Absent("page " + slug));
    }

    public ContentPage getPage() {
        return page;
    }
}
