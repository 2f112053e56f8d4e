package com.oraclelumira.auditor.compose.type;

import com.oraclelumira.auditor.yaml.YamlMapping;
import java.util.Optional;

/**
 * A device of the host in the container: an entry of {@code devices}.
 *
 * @param node its canonical mapping
 */
public record DeviceMapping(YamlMapping node) implements ModelPart {

    /** The path on the host, or a CDI name. */
    public Optional<String> source() {
        return text("source");
    }

    /** The path in the container. */
    public Optional<String> target() {
        return text("target");
    }

    /** A subset of {@code rwm}; absent where the long form does not say. */
    public Optional<String> permissions() {
        return text("permissions");
    }
}
