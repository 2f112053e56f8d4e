package com.oraclelumira.auditor.compose.type;

import com.oraclelumira.auditor.model.ByteSize;
import com.oraclelumira.auditor.yaml.YamlMapping;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalLong;

/**
 * What a container cannot exceed: {@code deploy.resources.limits}.
 *
 * @param node its canonical mapping
 */
public record ResourceLimits(YamlMapping node) implements ModelPart {

    /** CPUs, fractions allowed. */
    public OptionalDouble cpus() {
        return decimal("cpus");
    }

    /** Memory. */
    public Optional<ByteSize> memory() {
        return size("memory");
    }

    /** Processes and threads. */
    public OptionalLong pids() {
        return integer("pids");
    }
}
