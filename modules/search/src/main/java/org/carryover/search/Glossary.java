package org.carryover.search;

import java.util.List;
import org.carryover.catalog.GlossaryTerm;
import org.carryover.catalog.Vocabulary;
import org.carryover.shared.Json;

/** The terms and the closed lists as one text, which lies in the index: so a query needs nothing else. */
record Glossary(List<GlossaryTerm> terms, Vocabulary vocabulary) {

    static final Glossary EMPTY = new Glossary(List.of(), Vocabulary.EMPTY);

    static Glossary read(String json) {
        return Json.read(json, Glossary.class);
    }

    String json() {
        return Json.write(this);
    }
}
