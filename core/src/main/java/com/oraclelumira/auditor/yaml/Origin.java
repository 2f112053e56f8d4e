package com.oraclelumira.auditor.yaml;

import com.oraclelumira.auditor.model.SourceLocation;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Where a value came from.
 *
 * @param locations every place that wrote it, the deciding one first; empty for a value that no file wrote (a default)
 * @param variables the variables that interpolation put into it, in order of appearance
 */
public record Origin(List<SourceLocation> locations, List<VariableUse> variables) {

    /** The origin of what no file wrote. */
    public static final Origin NONE = new Origin(List.of(), List.of());

    /**
     * A variable that interpolation replaced.
     *
     * @param name the variable
     * @param source what gave its value, in words: {@code process}, {@code .env:3}, {@code default}; {@code unset} where
     *     nothing did
     */
    public record VariableUse(String name, String source) {

        private static final String UNSET = "unset";

        /** The use of a variable that nothing gave a value. */
        public static VariableUse unset(String name) {
            return new VariableUse(name, UNSET);
        }

        /** Whether something gave it a value. */
        public boolean isSet() {
            return !source.equals(UNSET);
        }
    }

    public Origin {
        locations = List.copyOf(locations);
        variables = List.copyOf(variables);
    }

    public static Origin at(SourceLocation location) {
        return new Origin(List.of(location), List.of());
    }

    /** The deciding place; absent for a default. */
    public Optional<SourceLocation> location() {
        return locations.isEmpty() ? Optional.empty() : Optional.of(locations.get(0));
    }

    /** This origin with those variables added. */
    public Origin with(List<VariableUse> uses) {
        return uses.isEmpty()
                ? this
                : new Origin(
                        locations,
                        Stream.concat(variables.stream(), uses.stream()).toList());
    }

    /** This origin, deciding, with those places behind it. */
    public Origin over(Origin earlier) {
        if (earlier.locations.isEmpty() && earlier.variables.isEmpty()) {
            return this;
        }
        return new Origin(
                Stream.concat(locations.stream(), earlier.locations.stream())
                        .distinct()
                        .toList(),
                Stream.concat(variables.stream(), earlier.variables.stream())
                        .distinct()
                        .toList());
    }
}
