package org.carryover.catalog;

/** For whom a course is written. */
public enum Audience implements Keyed {
    OCCUPATIONAL_THERAPIST,
    OCCUPATIONAL_THERAPY_ASSISTANT,
    PHYSICAL_THERAPIST,
    SPEECH_LANGUAGE_PATHOLOGIST
}
