package org.carryover.web.learn;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.carryover.catalog.CourseContent;
import org.carryover.catalog.LessonContent;
import org.carryover.catalog.Reference;

/** A source in the margin, beside the line that cites it; the full entry stands at the end of the lesson. */
public record MarginReference(int number, Reference reference) {

    private static final Pattern CITED = Pattern.compile("<a href=\"#r\\d+\" data-reference=\"([^\"]+)\"");

    /** In the order in which the lesson cites them, which is the order of their numbers. */
    static List<MarginReference> of(LessonContent lesson, CourseContent course) {
        Set<String> cited = new LinkedHashSet<>();
        Matcher mark = CITED.matcher(lesson.html());
        while (mark.find()) {
            cited.add(mark.group(1));
        }
        List<MarginReference> notes = new ArrayList<>();
        for (String id : cited) {
            int number = notes.size() + 1;
            course.reference(id).ifPresent(reference -> notes.add(new MarginReference(number, reference)));
        }
        return notes;
    }

    /** "Rush and others" instead of a long list. */
    public String authors() {
        String[] names = reference.authors().split(";|,? and |&");
        return names.length > 2 ? names[0].strip() + " and others" : reference.authors();
    }
}
