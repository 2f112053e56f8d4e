package com.oraclelumira.auditor.compose.type;

import com.oraclelumira.auditor.yaml.YamlMapping;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A service that something outside the engine provides: {@code provider}.
 *
 * @param node its canonical mapping
 */
public record Provider(YamlMapping node) implements ModelPart {

    /** The provider. */
    public Optional<String> type() {
        return text("type");
    }

    /** What the provider is told, by option; an option may be given several times. */
    public Map<String, List<String>> options() {
        Map<String, List<String>> options = new LinkedHashMap<>();
        mapping("options").forEach((key, value) -> options.put(key, Values.texts(value)));
        return options;
    }
}
