package org.carryover.catalog;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** A constant with the name that content files, JSON and addresses use: {@code POST_TEST} is {@code post-test}. */
public interface Keyed {

    String name();

    @JsonValue
    default String key() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** The constant with this key, or nothing where there is none. */
    static <E extends Enum<E> & Keyed> Optional<E> of(Class<E> type, String key) {
        return Stream.of(type.getEnumConstants())
                .filter(constant -> constant.key().equals(key))
                .findFirst();
    }
}
