package com.oraclelumira.auditor.compose.type;

import com.oraclelumira.auditor.model.ByteSize;
import com.oraclelumira.auditor.yaml.Origin;
import com.oraclelumira.auditor.yaml.YamlMapping;
import com.oraclelumira.auditor.yaml.YamlNode;
import com.oraclelumira.auditor.yaml.YamlSequence;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalLong;
import java.util.function.Function;

/**
 * A mapping of a canonical model, read by type. A value is absent, and a list or map empty, where the key is not there,
 * holds null, or, in a model loaded tolerantly, something that is not of that type. Implementations are immutable.
 *
 * <p>Their own accessors are named after the Compose keys. The ones here read any key, {@code x-} extensions included, and
 * say where its value was written.
 */
public interface ModelPart {

    /** The mapping, with a place for every value. */
    YamlMapping node();

    /** Where the value of that key came from; absent where there is no such key. */
    default Optional<Origin> origin(String key) {
        return node().get(key).map(YamlNode::origin);
    }

    /**
     * A scalar as text, numbers and booleans as Compose prints them. A text with an unset variable has nothing in its
     * place: {@link #node()} knows the hole.
     */
    default Optional<String> text(String key) {
        return node().get(key).flatMap(Values::text);
    }

    /** A boolean; false where nothing is said. */
    default boolean flag(String key) {
        return choice(key).orElse(false);
    }

    /** A boolean; true where nothing is said. */
    default boolean flagOrTrue(String key) {
        return choice(key).orElse(true);
    }

    /** A boolean. */
    default Optional<Boolean> choice(String key) {
        return node().get(key).flatMap(Values::choice);
    }

    /** An integer. */
    default OptionalLong integer(String key) {
        return node().get(key).map(Values::integer).orElse(OptionalLong.empty());
    }

    /** A number, fractions allowed. */
    default OptionalDouble decimal(String key) {
        return node().get(key).map(Values::decimal).orElse(OptionalDouble.empty());
    }

    /** A number of bytes; -1 where Compose means unlimited. */
    default Optional<ByteSize> size(String key) {
        OptionalLong bytes = integer(key);
        return bytes.isPresent() ? Optional.of(new ByteSize(bytes.getAsLong())) : Optional.empty();
    }

    /** A duration. */
    default Optional<Duration> duration(String key) {
        return node().get(key).flatMap(Values::duration);
    }

    /** The texts of a list, in document order. */
    default List<String> texts(String key) {
        return node().get(key).map(Values::texts).orElse(List.of());
    }

    /** A command and its arguments; the empty list clears the image's, absent leaves it. */
    default Optional<List<String>> command(String key) {
        return node().get(key).filter(YamlSequence.class::isInstance).map(Values::texts);
    }

    /** The entries of a mapping as texts, null as the empty one, in document order. */
    default Map<String, String> labels(String key) {
        Map<String, String> values = new LinkedHashMap<>();
        mapping(key)
                .forEach((name, value) -> values.put(name, Values.text(value).orElse("")));
        return values;
    }

    /** The entries of a mapping as texts, an empty value for a variable that is to be unset, in document order. */
    default Map<String, Optional<String>> variables(String key) {
        Map<String, Optional<String>> values = new LinkedHashMap<>();
        mapping(key).forEach((name, value) -> values.put(name, Values.text(value)));
        return values;
    }

    /** The entries of a mapping, in document order. */
    default Map<String, YamlNode> mapping(String key) {
        Map<String, YamlNode> values = new LinkedHashMap<>();
        if (node().get(key).orElse(null) instanceof YamlMapping mapping) {
            mapping.entries().forEach((name, entry) -> values.put(name, entry.value()));
        }
        return values;
    }

    /** The items of a list, in document order. */
    default List<YamlNode> items(String key) {
        return node().get(key).orElse(null) instanceof YamlSequence sequence ? sequence.items() : List.of();
    }

    /** The mapping under that key as a part. */
    default <T> Optional<T> part(String key, Function<YamlMapping, T> type) {
        return node().get(key)
                .filter(YamlMapping.class::isInstance)
                .map(YamlMapping.class::cast)
                .map(type);
    }

    /** The mappings of a list as parts, in document order. */
    default <T> List<T> parts(String key, Function<YamlMapping, T> type) {
        return items(key).stream()
                .filter(YamlMapping.class::isInstance)
                .map(YamlMapping.class::cast)
                .map(type)
                .toList();
    }

    /** The entries of a mapping as parts, in document order; an entry without a body has an empty one. */
    default <T> Map<String, T> named(String key, Function<YamlMapping, T> type) {
        Map<String, T> values = new LinkedHashMap<>();
        mapping(key).forEach((name, value) -> values.put(name, type.apply(Values.body(value))));
        return values;
    }
}
