package com.oraclelumira.auditor.compose.type;

import com.oraclelumira.auditor.yaml.YamlMapping;
import java.util.Optional;

/**
 * What a service waits for: an entry of {@code depends_on}, declared or implied by {@code links} and shared
 * namespaces.
 *
 * @param node its canonical mapping
 */
public record Dependency(YamlMapping node) implements ModelPart {

    /** {@code service_started}, {@code service_healthy} or {@code service_completed_successfully}. */
    public Optional<String> condition() {
        return text("condition");
    }

    /** Whether the service restarts when the other was updated. */
    public boolean restart() {
        return flag("restart");
    }

    /** Whether the service cannot start without the other. */
    public boolean required() {
        return flagOrTrue("required");
    }
}
