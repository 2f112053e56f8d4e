package com.oraclelumira.auditor.compose.type;

import com.oraclelumira.auditor.yaml.YamlMapping;
import java.util.Map;
import java.util.Optional;

/**
 * A volume of the project: an entry of the top level's {@code volumes}.
 *
 * @param node its canonical mapping
 */
public record Volume(YamlMapping node) implements Resource {

    /** The driver; absent: the engine's default. */
    public Optional<String> driver() {
        return text("driver");
    }

    /** The driver's options. */
    public Map<String, String> driverOpts() {
        return labels("driver_opts");
    }
}
