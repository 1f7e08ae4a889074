package org.carryover.identity;

import jakarta.persistence.Query;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.carryover.shared.SearchText;

/**
 * Words of a name or an e-mail as a condition in a query of another module, which so finds its own rows by person without knowing how people
 * are kept, and however many people the words mean.
 */
public final class NameSearch {

    private final List<String> patterns;

    private NameSearch(List<String> patterns) {
        this.patterns = patterns;
    }

    /** @param text words of which each must occur in a name or the e-mail; null or blank means anybody */
    public static NameSearch of(String text) {
        return new NameSearch(SearchText.patterns(text));
    }

    public boolean isAnybody() {
        return patterns.isEmpty();
    }

    /** A condition in JPQL, whose parameters {@link #bind} sets; for anybody there is none to set. */
    public String condition(String personId) {
        String words = IntStream.range(0, patterns.size())
                .mapToObj("(p.searchText like :name%1$d escape '!' or a.emailKey like :name%1$d escape '!')"::formatted)
                .collect(Collectors.joining(" and "));
        return "exists (select p.id from Person p, Account a where p.id = " + personId + " and a.personId = p.id and "
                + words + ")";
    }

    public void bind(Query query) {
        for (int i = 0; i < patterns.size(); i++) {
            query.setParameter("name" + i, patterns.get(i));
        }
    }
}
