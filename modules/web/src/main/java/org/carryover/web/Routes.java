package org.carryover.web;

import java.util.List;
import java.util.Optional;

/**
 * Every address that this application answers, and who may ask. What is not listed is absent, for everybody: deny by default. The matrix
 * test walks this table.
 */
final class Routes {

    /** Who may ask for a route. A façade checks again, with the object at hand. */
    enum Access {
        ANYONE,
        SIGNED_IN,
        AUTHOR,
        ADMINISTRATOR
    }

    /**
     * @param pattern segments; {@code {name}} stands for one segment, a last {@code **} for any number of them
     */
    record Route(String pattern, Access access) {

        boolean matches(String path) {
            String[] wanted = pattern.split("/", -1);
            String[] actual = path.split("/", -1);
            for (int i = 0; i < wanted.length; i++) {
                if (wanted[i].equals("**")) {
                    return true;
                }
                if (i >= actual.length) {
                    return false;
                }
                boolean parameter = wanted[i].startsWith("{") && !actual[i].isEmpty();
                if (!parameter && !wanted[i].equals(actual[i])) {
                    return false;
                }
            }
            return wanted.length == actual.length;
        }
    }

    static final List<Route> ALL = List.of(
            anyone("/"),
            anyone("/catalog"),
            anyone("/course/{slug}"),
            anyone("/strategies"),
            anyone("/strategy/{slug}"),
            anyone("/handout/{lang}/{slug}"),
            anyone("/page/{slug}"),
            anyone("/verify"),
            anyone("/verify/{number}"),
            anyone("/verify/{number}/{revision}"),
            anyone("/sign-in"),
            anyone("/sign-up"),
            anyone("/sign-out"),
            anyone("/forgot-password"),
            anyone("/reset-password"),
            anyone("/confirm-email"),
            anyone("/files/handouts/{lang}/{slug}"),
            anyone("/api/v1/session"),
            anyone("/api/v1/search"),
            anyone("/api/v1/suggestions"),
            anyone("/api/v1/courses"),
            anyone("/api/v1/courses/{slug}"),
            anyone("/api/v1/strategies/{slug}"),
            anyone("/api/v1/certificates/{number}"),
            anyone("/api/v1/certificates/{number}/{revision}"),
            anyone("/health/ready"),
            anyone("/health/live"),
            anyone("/resources/**"),
            anyone("/jakarta.faces.resource/**"),
            signedIn("/dashboard"),
            signedIn("/account"),
            signedIn("/change-password"),
            signedIn("/kept"),
            signedIn("/learn/{enrollment}"),
            signedIn("/lesson/{enrollment}/{lesson}"),
            signedIn("/print/{enrollment}"),
            signedIn("/post-test/{enrollment}"),
            signedIn("/attempt/{attempt}"),
            signedIn("/result/{attempt}"),
            signedIn("/finish/{enrollment}"),
            signedIn("/certificate/{number}"),
            signedIn("/certificate/{number}/{revision}"),
            signedIn("/transcript"),
            signedIn("/files/media/{version}/{name}"),
            signedIn("/files/tools/{version}/{tool}"),
            signedIn("/files/certificates/{number}/{revision}"),
            signedIn("/files/transcript"),
            signedIn("/api/v1/attempts/{attempt}"),
            signedIn("/api/v1/attempts/{attempt}/responses/{item}"),
            signedIn("/api/v1/enrollments/{enrollment}/lessons/{lesson}/place"),
            signedIn("/api/v1/enrollments/{enrollment}/lessons/{lesson}/active-time"),
            signedIn("/api/v1/enrollments/{enrollment}/lessons/{lesson}/reflections/{prompt}"),
            signedIn("/api/v1/enrollments/{enrollment}/lessons/{lesson}/notes"),
            signedIn("/api/v1/enrollments/{enrollment}/lessons/{lesson}/notes/{note}"),
            author("/author/courses"),
            author("/author/publish"),
            author("/author/upload"),
            author("/author/package/{package}"),
            author("/author/preview/course/{package}/{slug}"),
            author("/author/preview/lesson/{package}/{slug}/{lesson}"),
            author("/author/preview/items/{package}/{slug}"),
            author("/author/preview/card/{package}/{slug}"),
            author("/author/preview/handout/{package}/{lang}/{slug}"),
            author("/files/preview/{package}/{slug}/media/{name}"),
            author("/files/preview/{package}/{slug}/tools/{tool}"),
            administrator("/admin"),
            administrator("/admin/people"),
            administrator("/admin/enrollments"),
            administrator("/admin/enrollment/{enrollment}"),
            administrator("/admin/certificates"),
            administrator("/admin/certificate/{number}"),
            administrator("/admin/accreditation"),
            administrator("/admin/accreditor/{accreditor}"),
            administrator("/admin/approval/{approval}"),
            administrator("/admin/person/{person}"),
            administrator("/admin/mail"),
            administrator("/admin/message/{message}"),
            administrator("/admin/audit"),
            administrator("/files/admin/{list}"));

    private Routes() {}

    static Optional<Route> of(String path) {
        return ALL.stream().filter(route -> route.matches(path)).findFirst();
    }

    private static Route anyone(String pattern) {
        return new Route(pattern, Access.ANYONE);
    }

    private static Route signedIn(String pattern) {
        return new Route(pattern, Access.SIGNED_IN);
    }

    private static Route author(String pattern) {
        return new Route(pattern, Access.AUTHOR);
    }

    private static Route administrator(String pattern) {
        return new Route(pattern, Access.ADMINISTRATOR);
    }
}
