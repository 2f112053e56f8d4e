package com.oraclelumira.auditor.compose.type;

import com.oraclelumira.auditor.yaml.YamlMapping;
import java.time.Duration;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * When containers are restarted: {@code deploy.restart_policy}.
 *
 * @param node its canonical mapping
 */
public record RestartPolicy(YamlMapping node) implements ModelPart {

    /** {@code none}, {@code on-failure} or {@code any}; absent: any. */
    public Optional<String> condition() {
        return text("condition");
    }

    /** The pause between attempts. */
    public Optional<Duration> delay() {
        return duration("delay");
    }

    /** How many attempts; absent: no limit. */
    public OptionalLong maxAttempts() {
        return integer("max_attempts");
    }

    /** How long a container must run for an attempt to count as good. */
    public Optional<Duration> window() {
        return duration("window");
    }
}
