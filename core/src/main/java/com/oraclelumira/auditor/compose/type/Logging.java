package com.oraclelumira.auditor.compose.type;

import com.oraclelumira.auditor.yaml.YamlMapping;
import java.util.Map;
import java.util.Optional;

/**
 * Where a container's output goes: {@code logging}.
 *
 * @param node its canonical mapping
 */
public record Logging(YamlMapping node) implements ModelPart {

    /** The driver; absent: the engine's default. */
    public Optional<String> driver() {
        return text("driver");
    }

    /** The driver's options. */
    public Map<String, String> options() {
        return labels("options");
    }
}
