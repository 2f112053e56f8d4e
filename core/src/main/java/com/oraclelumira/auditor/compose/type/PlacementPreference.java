package com.oraclelumira.auditor.compose.type;

import com.oraclelumira.auditor.yaml.YamlMapping;
import java.util.Optional;

/**
 * One way to spread containers.
 *
 * @param node its canonical mapping
 */
public record PlacementPreference(YamlMapping node) implements ModelPart {

    /** The node label whose values containers are spread over. */
    public Optional<String> spread() {
        return text("spread");
    }
}
