package org.carryover.credit;

/** Somebody who completes courses: the name as on the license, and where mail goes. */
public record Holder(String licenseName, String email) {}
