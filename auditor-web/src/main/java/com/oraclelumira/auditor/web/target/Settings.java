package com.oraclelumira.auditor.web.target;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import org.eclipse.microprofile.config.Config;

/**
 * The configuration as far as targets need it.
 *
 * @param values the value of a key, absent where it is not set or empty
 * @param names the keys that are set and can be listed (environment variables cannot), sorted
 */
record Settings(Function<String, Optional<String>> values, Set<String> names) {

    static Settings of(Config config) {
        Set<String> names = new TreeSet<>();
        config.getPropertyNames().forEach(names::add);
        return new Settings(key -> config.getOptionalValue(key, String.class), names);
    }

    Optional<String> value(String key) {
        return values.apply(key).map(String::strip).filter(text -> !text.isEmpty());
    }

    /** A list separated by commas, without empty items. */
    List<String> list(String key) {
        return value(key).map(Settings::items).orElse(List.of());
    }

    static List<String> items(String text) {
        return Arrays.stream(text.split(",", -1))
                .map(String::strip)
                .filter(item -> !item.isEmpty())
                .toList();
    }
}
