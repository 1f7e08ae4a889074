package org.carryover.catalog;

/** A one-page practice tool that the learner may take away; its body is html. */
public record Tool(String id, String title, String html) {}
