package org.carryover.catalog;

/** What a course is about, in the accreditors' words. */
public enum Category implements Keyed {
    SERVICE_DELIVERY,
    PROFESSIONAL_ISSUES,
    FOUNDATIONAL_KNOWLEDGE
}
