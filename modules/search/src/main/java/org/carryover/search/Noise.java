package org.carryover.search;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.apache.lucene.analysis.CharArraySet;
import org.apache.lucene.analysis.en.EnglishAnalyzer;
import org.apache.lucene.analysis.es.SpanishAnalyzer;

/** Words of a query that say nothing about what is looked for: articles and the like, and how people ask a question about a child. */
final class Noise {

    private static final String ASKING =
            "how what when where why who which do does did can could should would has have i me my mine we us our you your he him his she"
                    + " her hers it its they them get gets getting make makes from about so off out up teach tips ideas ways"
                    + " wont dont doesnt didnt cant couldnt isnt arent im hes shes"
                    + " child children kid kids son daughter boy girl nino nina ninos ninas hijo hija hijos hijas";

    private static final Set<String> WORDS = words();

    private Noise() {}

    static boolean is(String word) {
        return WORDS.contains(word);
    }

    private static Set<String> words() {
        Set<String> words = new HashSet<>(List.of(ASKING.split(" ")));
        for (CharArraySet stopWords :
                List.of(EnglishAnalyzer.getDefaultStopSet(), SpanishAnalyzer.getDefaultStopSet())) {
            for (Object word : stopWords) {
                words.addAll(Language.PLAIN.stems(new String((char[]) word)));
            }
        }
        return words;
    }
}
