package com.oraclelumira.auditor.drift.property;

import com.oraclelumira.auditor.drift.Comparison;
import com.oraclelumira.auditor.drift.ContainerPair;
import com.oraclelumira.auditor.drift.Property;
import com.oraclelumira.auditor.drift.PropertyInfo;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/**
 * A mapping of which every key is a property of its own.
 *
 * @param info what the line says
 * @param desired what is expected of each key
 * @param live the live values
 * @param unexpected what a key means that only live has
 * @param expected what a key means that both sides or only the files have
 */
record KeyedProperty(
        PropertyInfo info,
        Function<ContainerPair, Map<String, Desired>> desired,
        Function<ContainerPair, Map<String, Optional<String>>> live,
        Unexpected unexpected,
        Expected expected)
        implements Property<ContainerPair> {

    /** Judges a key that only live has. */
    @FunctionalInterface
    interface Unexpected {
        Comparison of(ContainerPair pair, Judge judge, String key, Optional<String> live);
    }

    /** Judges a key that is expected. */
    @FunctionalInterface
    interface Expected {
        Comparison of(ContainerPair pair, Judge judge, Desired desired, Optional<Optional<String>> live);
    }

    @Override
    public List<Comparison> compare(ContainerPair pair) {
        Map<String, Desired> wanted = desired.apply(pair);
        Map<String, Optional<String>> found = live.apply(pair);
        Set<String> keys = new LinkedHashSet<>(wanted.keySet());
        keys.addAll(found.keySet());
        List<Comparison> comparisons = new ArrayList<>();
        for (String key : keys) {
            Judge judge = Judge.of(pair, info.severity(), info.desired().get(0), key.isEmpty() ? "''" : key);
            Desired value = wanted.get(key);
            comparisons.add(
                    value == null
                            ? unexpected.of(pair, judge, key, found.getOrDefault(key, Optional.empty()))
                            : expected.of(pair, judge, value, Optional.ofNullable(found.get(key))));
        }
        return comparisons;
    }

    /** Engine fields as present values, in their order. */
    static Map<String, Optional<String>> present(Map<String, String> fields) {
        Map<String, Optional<String>> values = new LinkedHashMap<>();
        fields.forEach((key, value) -> values.put(key, Optional.of(value)));
        return values;
    }
}
