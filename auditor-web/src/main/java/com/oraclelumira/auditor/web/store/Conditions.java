package com.oraclelumira.auditor.web.store;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What rows must meet, put together of what is asked for. Not for several threads. */
final class Conditions {

    private final List<String> tests = new ArrayList<>();
    private final List<Object> values = new ArrayList<>();

    Conditions(String test) {
        tests.add(test);
    }

    /** That too, where there is a value for it. */
    Conditions and(String test, Optional<?> value) {
        value.ifPresent(wanted -> {
            tests.add(test);
            values.add(wanted);
        });
        return this;
    }

    /** {@code where …} */
    String where() {
        return "where " + String.join(" and ", tests);
    }

    /** What fills the places of {@link #where}, then that. */
    Object[] valuesAnd(Object last) {
        List<Object> all = new ArrayList<>(values);
        all.add(last);
        return all.toArray();
    }
}
