package org.carryover.web;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Named;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.ResourceBundle;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Who licenses: the states, the District of Columbia and the territories of the United States and the provinces of Canada by their codes of ISO 3166-2, every other country as a whole by
 * ISO 3166-1.
 */
@Named
@ApplicationScoped
public class Jurisdictions {

    /** Listed by their parts, or as parts of the United States. */
    private static final Set<String> NOT_AS_A_COUNTRY = Set.of("US", "CA", "AS", "GU", "MP", "PR", "UM", "VI");

    private final ResourceBundle parts = ResourceBundle.getBundle("org.carryover.web.jurisdictions", Locale.ROOT);

    /** Florida for US-FL, France for FR. */
    public String name(String code) {
        return parts.containsKey(code)
                ? parts.getString(code)
                : Locale.of("", code).getDisplayCountry(Locale.US);
    }

    /** Codes by group (US, CA, countries), in the order of their names. */
    Map<String, List<String>> groups() {
        Map<String, List<String>> groups = new LinkedHashMap<>();
        groups.put("US", byName(parts.keySet().stream().filter(code -> code.startsWith("US-"))));
        groups.put("CA", byName(parts.keySet().stream().filter(code -> code.startsWith("CA-"))));
        groups.put(
                "countries",
                byName(Stream.of(Locale.getISOCountries()).filter(code -> !NOT_AS_A_COUNTRY.contains(code))));
        return groups;
    }

    private List<String> byName(Stream<String> codes) {
        return codes.sorted(Comparator.comparing(this::name)).toList();
    }
}
