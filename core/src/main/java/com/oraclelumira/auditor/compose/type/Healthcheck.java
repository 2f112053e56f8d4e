package com.oraclelumira.auditor.compose.type;

import com.oraclelumira.auditor.yaml.YamlMapping;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * How the engine finds out whether a container is well: {@code healthcheck}.
 *
 * @param node its canonical mapping
 */
public record Healthcheck(YamlMapping node) implements ModelPart {

    /** The command, beginning with {@code NONE}, {@code CMD} or {@code CMD-SHELL}; absent: the image's. */
    public Optional<List<String>> test() {
        return command("test");
    }

    /** Whether the image's own check is off. */
    public boolean disable() {
        return flag("disable");
    }

    /** The time between checks. */
    public Optional<Duration> interval() {
        return duration("interval");
    }

    /** How long a check may take. */
    public Optional<Duration> timeout() {
        return duration("timeout");
    }

    /** How many failures in a row make a container unhealthy. */
    public OptionalLong retries() {
        return integer("retries");
    }

    /** The time at the start in which failures do not count. */
    public Optional<Duration> startPeriod() {
        return duration("start_period");
    }

    /** The time between checks during the start period. */
    public Optional<Duration> startInterval() {
        return duration("start_interval");
    }
}
