package com.oraclelumira.auditor.compose.type;

import com.oraclelumira.auditor.yaml.YamlMapping;
import java.util.Map;
import java.util.Optional;

/**
 * A secret of the project: an entry of the top level's {@code secrets}.
 *
 * @param node its canonical mapping
 */
public record Secret(YamlMapping node) implements Resource {

    /** The variable that holds its value. */
    public Optional<String> environment() {
        return text("environment");
    }

    /** The file that holds its value, absolute unless path resolution was left out. */
    public Optional<String> file() {
        return text("file");
    }

    /** The driver. */
    public Optional<String> driver() {
        return text("driver");
    }

    /** The driver's options. */
    public Map<String, String> driverOpts() {
        return labels("driver_opts");
    }

    /** How its value is expanded. */
    public Optional<String> templateDriver() {
        return text("template_driver");
    }
}
