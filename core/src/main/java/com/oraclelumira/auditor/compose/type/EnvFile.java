package com.oraclelumira.auditor.compose.type;

import com.oraclelumira.auditor.yaml.YamlMapping;
import java.util.Optional;

/**
 * A file of variables: an entry of {@code env_file}.
 *
 * @param node its canonical mapping
 */
public record EnvFile(YamlMapping node) implements ModelPart {

    /** The file, absolute unless path resolution was left out. */
    public Optional<String> path() {
        return text("path");
    }

    /** {@code raw}, or absent for the usual syntax. */
    public Optional<String> format() {
        return text("format");
    }

    /** Whether the file must be there. */
    public boolean required() {
        return flagOrTrue("required");
    }
}
