package org.carryover.learning;

import java.time.Instant;

/** What became of something that a learner wrote for herself. */
public sealed interface NoteResult {

    /** @param id of the note or reflection */
    record Saved(String id, Instant savedAt) implements NoteResult {}

    /** Nothing was written. An emptied reflection is gone; an empty note is not kept, and an old one stays as it was. */
    record Empty() implements NoteResult {}

    record TooLong(int most) implements NoteResult {}

    /** There are as many notes as one enrollment may have. */
    record TooMany(int most) implements NoteResult {}
}
