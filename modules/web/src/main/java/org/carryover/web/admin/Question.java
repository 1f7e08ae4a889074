package org.carryover.web.admin;

import java.util.List;

/**
 * What a page asks before an act that changes something for somebody else: it names whom or what, and what follows. {@code co:ask} shows it.
 *
 * @param ask what the address and the form call it
 * @param consequences a sentence or two each
 * @param back where it leads to leave everything as it is
 */
public record Question(
        String ask,
        String title,
        List<String> consequences,
        String keep,
        String confirm,
        boolean danger,
        String back) {}
