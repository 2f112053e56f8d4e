package com.oraclelumira.auditor.compose.type;

import com.oraclelumira.auditor.yaml.YamlMapping;
import java.util.Optional;

/**
 * A config of the project: an entry of the top level's {@code configs}.
 *
 * @param node its canonical mapping
 */
public record Config(YamlMapping node) implements Resource {

    /** Its value as written. */
    public Optional<String> content() {
        return text("content");
    }

    /** The variable that holds its value. */
    public Optional<String> environment() {
        return text("environment");
    }

    /** The file that holds its value, absolute unless path resolution was left out. */
    public Optional<String> file() {
        return text("file");
    }

    /** How its value is expanded. */
    public Optional<String> templateDriver() {
        return text("template_driver");
    }
}
