package org.carryover.catalog;

/**
 * A video or an audio recording in a lesson. All names are those of files in {@link CourseContent#media()}; what is not there is empty.
 *
 * @param id stands in the lesson's {@code data-media}
 * @param transcript html
 * @param visualsSpoken whether the speech says everything that is seen; otherwise {@code descriptions} does
 * @param caption html, or empty
 */
public record Recording(
        String id,
        Kind kind,
        String media,
        String captions,
        String descriptions,
        String poster,
        String transcript,
        boolean visualsSpoken,
        String caption) {

    public enum Kind implements Keyed {
        AUDIO,
        VIDEO
    }
}
