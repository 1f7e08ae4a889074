package org.carryover.authoring;

import java.util.Locale;
import java.util.regex.Pattern;

/** Where a link goes. */
record LinkTarget(Kind kind, String value) {

    /** The schemes of the content format, the addresses of the web, and all that must not be linked. */
    enum Kind {
        LESSON,
        STRATEGY,
        TOOL,
        TERM,
        MEDIA,
        /** A footer page. */
        PAGE,
        WEB,
        MAIL,
        PHONE,
        /** Any other address of this site. */
        SITE,
        FORBIDDEN
    }

    private static final Pattern WEB = Pattern.compile("https?://[^\\s\"<>]+", Pattern.CASE_INSENSITIVE);
    private static final Pattern MAIL = Pattern.compile("mailto:[^\\s\"<>]+@[^\\s\"<>]+", Pattern.CASE_INSENSITIVE);
    private static final Pattern PHONE = Pattern.compile("tel:\\+?[0-9-]+", Pattern.CASE_INSENSITIVE);
    private static final Pattern SITE = Pattern.compile("/([^/\\\\\\s\"<>][^\\\\\\s\"<>]*)?");
    private static final String MEDIA_FOLDER = "media/";

    static LinkTarget of(String destination) {
        int colon = destination.indexOf(':');
        String scheme = colon < 0 ? "" : destination.substring(0, colon).toLowerCase(Locale.ROOT);
        String rest = destination.substring(colon + 1);
        return switch (scheme) {
            case "lesson" -> new LinkTarget(Kind.LESSON, rest);
            case "strategy" -> new LinkTarget(Kind.STRATEGY, rest);
            case "tool" -> new LinkTarget(Kind.TOOL, rest);
            case "term" -> new LinkTarget(Kind.TERM, rest);
            case "page" -> new LinkTarget(Kind.PAGE, rest);
            case "http", "https" -> checked(WEB, Kind.WEB, destination);
            case "mailto" -> checked(MAIL, Kind.MAIL, destination);
            case "tel" -> checked(PHONE, Kind.PHONE, destination);
            case "" -> local(destination);
            default -> new LinkTarget(Kind.FORBIDDEN, destination);
        };
    }

    private static LinkTarget local(String destination) {
        if (destination.startsWith(MEDIA_FOLDER)) {
            return new LinkTarget(Kind.MEDIA, destination.substring(MEDIA_FOLDER.length()));
        }
        return checked(SITE, Kind.SITE, destination);
    }

    private static LinkTarget checked(Pattern form, Kind kind, String destination) {
        return new LinkTarget(form.matcher(destination).matches() ? kind : Kind.FORBIDDEN, destination);
    }
}
