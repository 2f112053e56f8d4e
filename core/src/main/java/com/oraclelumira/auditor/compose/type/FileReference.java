package com.oraclelumira.auditor.compose.type;

import com.oraclelumira.auditor.yaml.YamlMapping;
import java.util.Optional;

/**
 * A config or secret that a service uses: an entry of {@code configs}, {@code secrets} or {@code build.secrets}.
 *
 * @param node its canonical mapping
 */
public record FileReference(YamlMapping node) implements ModelPart {

    /** Its key at the top level. */
    public Optional<String> source() {
        return text("source");
    }

    /** Where it is mounted. */
    public Optional<String> target() {
        return text("target");
    }

    /** The owner in the container. */
    public Optional<String> uid() {
        return text("uid");
    }

    /** The group in the container. */
    public Optional<String> gid() {
        return text("gid");
    }

    /** The mode in octal, such as {@code 0440}. */
    public Optional<String> mode() {
        return text("mode");
    }
}
