package com.oraclelumira.auditor.compose.type;

import com.oraclelumira.auditor.yaml.YamlMapping;
import java.util.Map;
import java.util.Optional;

/**
 * What holds for a volume mount only.
 *
 * @param node its canonical mapping
 */
public record VolumeOptions(YamlMapping node) implements ModelPart {

    /** Labels of an anonymous volume. */
    public Map<String, String> labels() {
        return labels("labels");
    }

    /** Whether the image's files are not copied into a new volume. */
    public boolean nocopy() {
        return flag("nocopy");
    }

    /** The folder inside the volume that is mounted; absent: its root. */
    public Optional<String> subpath() {
        return text("subpath");
    }
}
