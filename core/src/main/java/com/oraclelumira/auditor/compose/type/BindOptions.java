package com.oraclelumira.auditor.compose.type;

import com.oraclelumira.auditor.yaml.YamlMapping;
import java.util.Optional;

/**
 * What holds for a bind mount only.
 *
 * @param node its canonical mapping
 */
public record BindOptions(YamlMapping node) implements ModelPart {

    /** How mounts below it spread, such as {@code rslave}; absent: {@code rprivate}. */
    public Optional<String> propagation() {
        return text("propagation");
    }

    /** Whether a missing path on the host is made. */
    public boolean createHostPath() {
        return flagOrTrue("create_host_path");
    }

    /** Whether mounts below it come along: {@code enabled}, {@code disabled}, {@code writable}, {@code readonly}. */
    public Optional<String> recursive() {
        return text("recursive");
    }

    /** {@code z} for a label shared with other containers, {@code Z} for one of its own. */
    public Optional<String> selinux() {
        return text("selinux");
    }
}
