package com.oraclelumira.auditor.compose.interpolation;

import java.util.Map;
import java.util.Optional;

/** Variables by name. */
@FunctionalInterface
public interface VariableLookup {

    /** No variable at all. */
    VariableLookup NONE = name -> Optional.empty();

    /** The variable of that name, case-sensitive; empty where it is not set. */
    Optional<VariableValue> find(String name);

    /** This lookup, and the next one for what it does not have. */
    default VariableLookup orElse(VariableLookup next) {
        return name -> find(name).or(() -> next.find(name));
    }

    /** The variables of a map, all from one source. */
    static VariableLookup of(Map<String, String> values, String source) {
        return name -> Optional.ofNullable(values.get(name)).map(text -> VariableValue.of(text, source));
    }
}
