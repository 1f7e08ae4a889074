package org.carryover.web;

import java.util.List;
import java.util.stream.Collectors;
import org.carryover.catalog.Vocabulary;

/** Age bands as a therapist says them: "3 to 8 years" for two that touch. The labels of the vocabulary read "from to until unit". */
final class AgeWords {

    private static final String TO = " to ";

    private AgeWords() {}

    static String of(List<String> codes, Vocabulary vocabulary, String all) {
        List<Vocabulary.Entry> bands = vocabulary.ages();
        List<Integer> places = bands.stream()
                .filter(band -> codes.contains(band.id()))
                .map(bands::indexOf)
                .toList();
        if (places.isEmpty()) {
            return "";
        }
        int first = places.getFirst();
        int last = places.getLast();
        if (places.size() == bands.size()) {
            return all;
        }
        if (places.size() == 1 || last - first + 1 > places.size()) {
            return places.stream().map(place -> bands.get(place).label()).collect(Collectors.joining(", "));
        }
        return range(bands.get(first).label(), bands.get(last).label());
    }

    private static String range(String first, String last) {
        String from = first.substring(0, Math.max(0, first.indexOf(TO)));
        String until = last.substring(last.indexOf(TO) + TO.length());
        String unit = unit(first);
        boolean sameUnit = unit.equals(unit(last)) || !Character.isDigit(from.charAt(0));
        return from + (sameUnit ? "" : " " + unit) + TO + until;
    }

    private static String unit(String label) {
        return label.substring(label.lastIndexOf(' ') + 1);
    }
}
