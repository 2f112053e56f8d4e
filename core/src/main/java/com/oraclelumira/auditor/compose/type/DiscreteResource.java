package com.oraclelumira.auditor.compose.type;

import com.oraclelumira.auditor.yaml.YamlMapping;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * A resource that is counted: {@code discrete_resource_spec}.
 *
 * @param node its canonical mapping
 */
public record DiscreteResource(YamlMapping node) implements ModelPart {

    /** Its name. */
    public Optional<String> kind() {
        return text("kind");
    }

    /** How many. */
    public OptionalLong value() {
        return integer("value");
    }
}
