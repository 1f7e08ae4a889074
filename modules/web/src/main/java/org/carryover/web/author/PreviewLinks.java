package org.carryover.web.author;

import org.carryover.catalog.LessonContent;

/** Where the parts of a course are that is only looked at. */
record PreviewLinks(String contextPath, String packageId, String slug) implements LessonContent.Links {

    @Override
    public String lesson(String id) {
        return contextPath + "/author/preview/lesson/" + packageId + "/" + slug + "/" + id;
    }

    @Override
    public String tool(String id) {
        return contextPath + "/files/preview/" + packageId + "/" + slug + "/tools/" + id;
    }

    @Override
    public String media(String name) {
        return contextPath + "/files/preview/" + packageId + "/" + slug + "/media/" + name;
    }
}
