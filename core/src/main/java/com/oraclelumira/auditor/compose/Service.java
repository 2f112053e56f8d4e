package com.oraclelumira.auditor.compose;

import com.oraclelumira.auditor.yaml.YamlMapping;
import com.oraclelumira.auditor.yaml.YamlNode;
import com.oraclelumira.auditor.yaml.YamlScalar;
import com.oraclelumira.auditor.yaml.YamlSequence;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A service in canonical long form. Typed accessors read the node, so every value keeps its place: ask {@link #node()} for
 * it.
 *
 * @param name its key
 * @param node its canonical body: environment, labels and such as mappings, ports and volumes as lists of mappings
 */
public record Service(String name, YamlMapping node) {

    /** {@code image}; absent for a service that is only built. */
    public Optional<String> image() {
        return text("image");
    }

    public Optional<String> containerName() {
        return text("container_name");
    }

    /**
     * {@code environment} with env_file values below it. An empty value is a key without one that is unset in the
     * container; an unresolved text holds empty strings for its holes (see {@link #node()}).
     */
    public Map<String, Optional<String>> environment() {
        Map<String, Optional<String>> values = new LinkedHashMap<>();
        mapping("environment").forEach((key, value) -> values.put(key, scalarText(value)));
        return values;
    }

    public Map<String, String> labels() {
        Map<String, String> values = new LinkedHashMap<>();
        mapping("labels")
                .forEach((key, value) -> values.put(key, scalarText(value).orElse("")));
        return values;
    }

    /** The env_files that could not be read, as displayed; never any in strict mode. */
    public List<String> missingEnvFiles() {
        return items(MISSING_ENV_FILES).stream()
                .flatMap(item -> scalarText(item).stream())
                .toList();
    }

    /** Where the loader notes env_files that could not be read: a key that no Compose file can hold. */
    public static final String MISSING_ENV_FILES = "#missing-env-files";

    /** A scalar as text, numbers and booleans as Compose prints them; absent for null, a list, a mapping, no key. */
    public Optional<String> text(String key) {
        return node.get(key).flatMap(Service::scalarText);
    }

    /** The entries of a mapping; none where the key is absent or holds something else. */
    public Map<String, YamlNode> mapping(String key) {
        Map<String, YamlNode> values = new LinkedHashMap<>();
        if (node.get(key).orElse(null) instanceof YamlMapping mapping) {
            mapping.entries().forEach((name, entry) -> values.put(name, entry.value()));
        }
        return values;
    }

    /** The items of a list; none where the key is absent or holds something else. */
    public List<YamlNode> items(String key) {
        return node.get(key).orElse(null) instanceof YamlSequence sequence ? sequence.items() : List.of();
    }

    private static Optional<String> scalarText(YamlNode node) {
        return node instanceof YamlScalar scalar
                ? Optional.ofNullable(scalar.value()).map(Object::toString)
                : Optional.empty();
    }
}
