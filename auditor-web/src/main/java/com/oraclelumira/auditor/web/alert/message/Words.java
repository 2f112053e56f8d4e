package com.oraclelumira.auditor.web.alert.message;

import com.oraclelumira.auditor.model.Severity;
import java.text.MessageFormat;
import java.time.Duration;
import java.util.Locale;
import java.util.ResourceBundle;

/**
 * The words of messages in one language. Immutable.
 *
 * @param language whose
 * @param bundle the texts, each a {@link MessageFormat}
 */
public record Words(Locale language, ResourceBundle bundle) {

    private static final ResourceBundle.Control NO_FALLBACK =
            ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES);

    /** The words of that language; English where there are none. */
    public static Words in(Locale language) {
        return new Words(
                language,
                ResourceBundle.getBundle(
                        Words.class.getPackageName() + ".words", language, Words.class.getClassLoader(), NO_FALLBACK));
    }

    /** The text of that key with its places filled. */
    public String of(String key, Object... values) {
        return new MessageFormat(bundle.getString(key), language).format(values);
    }

    /** The word for a severity. */
    public String of(Severity severity) {
        return of("severity." + severity.id());
    }

    /** How a finding stands, in a word. */
    public String of(Item.Status status) {
        return of("status." + status.name().toLowerCase(Locale.ROOT));
    }

    /** A time span in its largest unit: {@code 3 d}, {@code 5 h}, {@code 12 min}. */
    public String age(Duration age) {
        if (age.toDays() > 0) {
            return of("age.days", age.toDays());
        }
        return age.toHours() > 0 ? of("age.hours", age.toHours()) : of("age.minutes", age.toMinutes());
    }
}
