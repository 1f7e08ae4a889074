package org.carryover.catalog;

/** A page of plain content, such as the privacy policy; its body is html. */
public record ContentPage(String slug, String title, String html) {}
