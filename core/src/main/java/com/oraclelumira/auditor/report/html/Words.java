package com.oraclelumira.auditor.report.html;

import com.oraclelumira.auditor.model.PropertyPath;
import java.util.Locale;
import java.util.MissingResourceException;
import java.util.Optional;
import java.util.ResourceBundle;

/** The words of pages in one language. Safe for use by several threads. */
public final class Words {

    private static final String REPORT = "com.oraclelumira.auditor.report.html.words";

    private final Locale language;
    private final ResourceBundle words;

    private Words(Locale language, String bundle) {
        this.language = language;
        words = ResourceBundle.getBundle(
                bundle,
                language,
                ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));
    }

    /** The words of reports: French for any French, English for every other language. */
    public static Words in(Locale wanted) {
        return in(wanted, REPORT);
    }

    /** The words of that resource bundle, likewise. */
    public static Words in(Locale wanted, String bundle) {
        return new Words(wanted.getLanguage().equals("fr") ? Locale.FRENCH : Locale.ENGLISH, bundle);
    }

    /** {@code en} or {@code fr}. */
    public String language() {
        return language.getLanguage();
    }

    /**
     * The text of that key with {@code {0}}, {@code {1}} … replaced.
     *
     * @throws MissingResourceException where there is no such key
     */
    public String text(String key, Object... values) {
        String text = words.getString(key);
        for (int i = 0; i < values.length; i++) {
            text = text.replace("{" + i + "}", String.valueOf(values[i]));
        }
        return text;
    }

    /** The text of {@code key.one} or {@code key.other} with {@code {0}} replaced by the number. */
    public String count(String key, long number) {
        boolean one = language.equals(Locale.FRENCH) ? number < 2 : number == 1;
        return text(key + (one ? ".one" : ".other"), number);
    }

    /** A property in words: {@code environment variable DOLI_PROD}; its key where no words are known. */
    public String property(PropertyPath property) {
        return known(property).orElse(property.toString());
    }

    private Optional<String> known(PropertyPath property) {
        Optional<String> whole = ifThere("property." + property);
        if (whole.isPresent() || property.segments().size() == 1) {
            return whole;
        }
        StringBuilder pattern = new StringBuilder("property." + property.head() + ".*");
        property.segments().stream()
                .skip(2)
                .forEach(segment -> pattern.append('.').append(segment));
        return ifThere(pattern.toString())
                .map(text -> text.replace("{0}", property.segments().get(1)));
    }

    private Optional<String> ifThere(String key) {
        return words.containsKey(key) ? Optional.of(words.getString(key)) : Optional.empty();
    }
}
