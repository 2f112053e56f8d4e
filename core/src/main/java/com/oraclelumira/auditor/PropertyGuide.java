package com.oraclelumira.auditor;

import com.oraclelumira.auditor.drift.property.PropertyCatalogue;
import com.oraclelumira.auditor.model.SubjectType;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * How a property is compared, in words: what the property catalogue says of it.
 *
 * @param keys the Compose keys that declare it, the deciding one first; none for what no key declares
 * @param engine where the engine shows it, as JSON pointers into its answer; none for what no engine shows
 * @param unset what is expected where no key declares it
 * @param comparison how both sides are compared
 * @param changesInPlace whether the engine can change it without a restart, so that no label of Compose tells
 */
public record PropertyGuide(
        List<String> keys, List<String> engine, String unset, String comparison, boolean changesInPlace) {

    public PropertyGuide {
        keys = List.copyOf(keys);
        engine = List.copyOf(engine);
    }

    /**
     * The guide to a property as findings name it; empty for one that the catalogue does not know.
     *
     * @param type what kind of thing has the property
     * @param property such as {@code environment.DOLI_PROD}
     */
    public static Optional<PropertyGuide> to(SubjectType type, String property) {
        return PropertyCatalogue.of(type).stream()
                .filter(info -> info.stands(property))
                .max(Comparator.comparing(info -> info.name().length()))
                .map(info -> new PropertyGuide(
                        info.desired(), info.live(), info.unset(), info.mode().words(), info.liveUpdatable()));
    }
}
