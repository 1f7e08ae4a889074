package org.carryover.catalog;

import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.carryover.catalog.LessonContent.Links;

/** Turns {@code href="lesson:x"} and its like into addresses. Only attributes are touched, never the words of a lesson. */
final class CourseLinks {

    private static final Pattern SCHEME =
            Pattern.compile("\\b(href|src|poster)=\"(lesson|tool|media):([A-Za-z0-9._/-]+)");

    private CourseLinks() {}

    static String resolve(String html, Links links) {
        return SCHEME.matcher(html)
                .replaceAll(match -> java.util.regex.Matcher.quoteReplacement(address(match, links)));
    }

    private static String address(MatchResult match, Links links) {
        String target = match.group(3);
        String address = switch (match.group(2)) {
            case "lesson" -> links.lesson(target);
            case "tool" -> links.tool(target);
            default -> links.media(target);
        };
        return match.group(1) + "=\"" + address.replace("&", "&amp;").replace("\"", "&quot;");
    }
}
