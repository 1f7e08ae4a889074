package org.carryover.authoring;

import java.util.Set;
import java.util.regex.Pattern;
import org.commonmark.node.Image;
import org.commonmark.node.Node;

/**
 * Counts the words of a lesson for contact hours: headings, prose, tables, vignettes, callouts and captions. Knowledge checks count as
 * questions, reflections are the learner's own, and transcripts repeat what is heard: their words are left out, as are long descriptions and references.
 */
final class WordCount {

    private static final Set<String> LEFT_OUT = Set.of("check", "reflection", "video", "audio");
    private static final Pattern SPACE = Pattern.compile("\\s+");
    private static final Pattern WORD = Pattern.compile(".*[\\p{L}\\p{N}].*");

    private WordCount() {}

    static int of(Prose lesson) {
        return Prose.children(lesson.document()).stream()
                .mapToInt(WordCount::of)
                .sum();
    }

    private static int of(Node block) {
        if (block instanceof ContainerBlock container) {
            if (LEFT_OUT.contains(container.kind())) {
                return 0;
            }
            return of(container.argument())
                    + Prose.children(container).stream().mapToInt(WordCount::of).sum();
        }
        if (Prose.isFigure(block)) {
            String caption = ((Image) block.getFirstChild()).getTitle();
            return caption == null ? 0 : of(caption);
        }
        return of(PlainText.of(block));
    }

    static int of(String text) {
        return (int) SPACE.splitAsStream(text)
                .filter(word -> WORD.matcher(word).matches())
                .count();
    }
}
