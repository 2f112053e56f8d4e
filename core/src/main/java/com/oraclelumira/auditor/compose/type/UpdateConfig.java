package com.oraclelumira.auditor.compose.type;

import com.oraclelumira.auditor.yaml.YamlMapping;
import java.time.Duration;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalLong;

/**
 * How an update, or taking it back, goes on.
 *
 * @param node its canonical mapping
 */
public record UpdateConfig(YamlMapping node) implements ModelPart {

    /** How many containers at once; 0 for all. */
    public OptionalLong parallelism() {
        return integer("parallelism");
    }

    /** The pause between groups. */
    public Optional<Duration> delay() {
        return duration("delay");
    }

    /** {@code continue}, {@code pause} or {@code rollback}. */
    public Optional<String> failureAction() {
        return text("failure_action");
    }

    /** How long a container is watched for failure. */
    public Optional<Duration> monitor() {
        return duration("monitor");
    }

    /** The part of failures that is borne, 0 to 1. */
    public OptionalDouble maxFailureRatio() {
        return decimal("max_failure_ratio");
    }

    /** {@code stop-first} or {@code start-first}. */
    public Optional<String> order() {
        return text("order");
    }
}
