package com.oraclelumira.auditor.rule;

import com.oraclelumira.auditor.model.SourceLocation;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * A subject, and what a rule must say of it.
 *
 * @param verdict what the rule must say
 * @param fields the fields that differ from their defaults; {@link #UNKNOWN} for each {@code ${NAME}} of the
 *     file, whose value is not known
 * @param location where it is written
 */
public record RuleExample(Verdict verdict, Map<String, Object> fields, SourceLocation location) {

    /** What stands in {@link #fields} for a value that is not known, or for the part of a text. */
    public static final String UNKNOWN = PlainFields.UNKNOWN;

    /** What a rule can say of a subject. */
    public enum Verdict {
        VIOLATION,
        PASS,
        /** Something needed is not known. */
        UNKNOWN;

        /** The key in rule files. */
        public String id() {
            return name().toLowerCase(Locale.ROOT);
        }

        static Optional<Verdict> of(String key) {
            return Arrays.stream(values())
                    .filter(verdict -> verdict.id().equals(key))
                    .findFirst();
        }
    }

    public RuleExample {
        fields = Collections.unmodifiableMap(new LinkedHashMap<>(fields));
    }
}
