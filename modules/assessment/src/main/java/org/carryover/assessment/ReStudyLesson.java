package org.carryover.assessment;

/** A lesson to re-read before more tries, and whether that was done since the last one. */
public record ReStudyLesson(String lesson, boolean reRead) {}
