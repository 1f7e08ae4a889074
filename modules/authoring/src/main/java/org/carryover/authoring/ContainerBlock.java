package org.carryover.authoring;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.commonmark.node.Block;
import org.commonmark.node.CustomBlock;
import org.commonmark.node.Node;
import org.commonmark.parser.SourceLine;
import org.commonmark.parser.block.AbstractBlockParser;
import org.commonmark.parser.block.AbstractBlockParserFactory;
import org.commonmark.parser.block.BlockContinue;
import org.commonmark.parser.block.BlockStart;
import org.commonmark.parser.block.MatchedBlockParser;
import org.commonmark.parser.block.ParserState;

/** A passage between {@code ::: kind argument} and {@code :::}. Recordings hold properties, every other kind holds Markdown. */
final class ContainerBlock extends CustomBlock {

    private static final String FENCE = ":::";
    private static final String VIGNETTE = "vignette";
    private static final Set<String> RECORDINGS = Set.of("video", "audio");
    private static final Set<String> CALLOUTS = Set.of("caution", "stop", "key");
    private static final Set<String> WITH_ID = Set.of("check", "reflection");

    private final String kind;
    private final String argument;
    private final List<String> properties = new ArrayList<>();
    private boolean closed;

    private ContainerBlock(String kind, String argument) {
        this.kind = kind;
        this.argument = argument;
    }

    String kind() {
        return kind;
    }

    /** What follows the kind: a title, an id or a file. */
    String argument() {
        return argument;
    }

    boolean isRecording() {
        return RECORDINGS.contains(kind);
    }

    /** Answers and notes hang on its argument. */
    boolean hasId() {
        return WITH_ID.contains(kind);
    }

    boolean isCallout() {
        return CALLOUTS.contains(kind);
    }

    boolean isKnown() {
        return isRecording() || hasId() || isCallout() || kind.equals(VIGNETTE);
    }

    /** The lines of a recording. */
    String properties() {
        return String.join("\n", properties);
    }

    boolean isClosed() {
        return closed;
    }

    boolean isNested() {
        for (Node above = getParent(); above != null; above = above.getParent()) {
            if (above instanceof ContainerBlock) {
                return true;
            }
        }
        return false;
    }

    /** Recognizes the opening line. */
    static final class Factory extends AbstractBlockParserFactory {

        @Override
        public BlockStart tryStart(ParserState state, MatchedBlockParser matched) {
            CharSequence line = state.getLine().getContent();
            int start = state.getNextNonSpaceIndex();
            if (state.getIndent() > 3 || !line.toString().startsWith(FENCE, start)) {
                return BlockStart.none();
            }
            String opening = line.subSequence(start + FENCE.length(), line.length())
                    .toString()
                    .strip();
            if (opening.isEmpty()) {
                return BlockStart.none();
            }
            String[] words = opening.split("\\s+", 2);
            ContainerBlock block = new ContainerBlock(words[0], words.length > 1 ? words[1] : "");
            return BlockStart.of(new Reader(block)).atIndex(line.length());
        }
    }

    private static final class Reader extends AbstractBlockParser {

        private final ContainerBlock block;

        Reader(ContainerBlock block) {
            this.block = block;
        }

        @Override
        public Block getBlock() {
            return block;
        }

        @Override
        public boolean isContainer() {
            return !block.isRecording();
        }

        @Override
        public boolean canContain(Block child) {
            return !block.isRecording();
        }

        @Override
        public BlockContinue tryContinue(ParserState state) {
            String line = state.getLine().getContent().toString();
            if (state.getIndent() <= 3 && line.strip().equals(FENCE)) {
                block.closed = true;
                return BlockContinue.finished();
            }
            return BlockContinue.atIndex(state.getIndex());
        }

        @Override
        public void addLine(SourceLine line) {
            if (block.isRecording()) {
                block.properties.add(line.getContent().toString());
            }
        }
    }
}
