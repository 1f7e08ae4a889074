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
            anyone("/health/ready"),
            anyone("/health/live"),
            anyone("/resources/**"),
            anyone("/jakarta.faces.resource/**"));

    private Routes() {}

    static Optional<Route> of(String path) {
        return ALL.stream().filter(route -> route.matches(path)).findFirst();
    }

    private static Route anyone(String pattern) {
        return new Route(pattern, Access.ANYONE);
    }
}
