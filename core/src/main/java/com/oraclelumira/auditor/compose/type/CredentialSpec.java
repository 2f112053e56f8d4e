package com.oraclelumira.auditor.compose.type;

import com.oraclelumira.auditor.yaml.YamlMapping;
import java.util.Optional;

/**
 * A managed service account on Windows: {@code credential_spec}.
 *
 * @param node its canonical mapping
 */
public record CredentialSpec(YamlMapping node) implements ModelPart {

    /** The config that holds it. */
    public Optional<String> config() {
        return text("config");
    }

    /** The file that holds it. */
    public Optional<String> file() {
        return text("file");
    }

    /** The registry value that holds it. */
    public Optional<String> registry() {
        return text("registry");
    }
}
