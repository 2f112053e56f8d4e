package com.oraclelumira.auditor.rule;

import static java.util.Objects.requireNonNull;

import com.oraclelumira.auditor.model.PropertyPath;
import com.oraclelumira.auditor.model.SourceLocation;
import com.oraclelumira.auditor.model.SubjectRef;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * Something that rules judge: plain fields in the vocabulary of its scope, which is the same for both sides.
 *
 * @param ref what findings call it
 * @param scope which vocabulary its fields follow
 * @param side which side shows it like this
 * @param fields {@code String, Long, Double, Boolean, List, Map} by name. A field that is absent, at any depth, is not
 *     known and what needs it cannot be judged; a field that the vocabulary has and the side knows to be unset holds its
 *     default. Secrets are redacted before they get here
 * @param locator where its properties are written
 */
public record Subject(SubjectRef ref, RuleScope scope, Side side, Map<String, Object> fields, Locator locator) {

    /** The side of the comparison that a subject comes from. */
    public enum Side {
        DESIRED,
        LIVE
    }

    /** Finds the places of a subject's properties. */
    @FunctionalInterface
    public interface Locator {

        /** A locator for what no file names. */
        Locator NOWHERE = (property, item) -> Optional.empty();

        /**
         * The place that decides a property, else the subject's own; absent where no file names either.
         *
         * @param property the property, in Compose keys
         * @param item which item of a list, from 0; -1: the property as a whole
         */
        Optional<SourceLocation> locate(PropertyPath property, int item);
    }

    public Subject {
        requireNonNull(ref, "ref is null");
        requireNonNull(scope, "scope is null");
        requireNonNull(side, "side is null");
        requireNonNull(locator, "locator is null");
        fields = Collections.unmodifiableMap(new LinkedHashMap<>(fields));
    }

    /** The same subject with other fields. */
    public Subject with(Map<String, Object> other) {
        return new Subject(ref, scope, side, other, locator);
    }
}
