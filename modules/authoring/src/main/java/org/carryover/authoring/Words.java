package org.carryover.authoring;

import java.text.MessageFormat;
import java.util.Locale;
import java.util.ResourceBundle;

/** The words that the reader itself puts into what it publishes. */
final class Words {

    private static final ResourceBundle BUNDLE =
            ResourceBundle.getBundle("org.carryover.authoring.words", Locale.ROOT, Words.class.getClassLoader());

    private Words() {}

    static String get(String key, Object... values) {
        return values.length == 0 ? BUNDLE.getString(key) : MessageFormat.format(BUNDLE.getString(key), values);
    }
}
