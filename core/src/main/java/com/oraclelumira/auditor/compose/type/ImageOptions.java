package com.oraclelumira.auditor.compose.type;

import com.oraclelumira.auditor.yaml.YamlMapping;
import java.util.Optional;

/**
 * What holds for an image mount only.
 *
 * @param node its canonical mapping
 */
public record ImageOptions(YamlMapping node) implements ModelPart {

    /** The folder inside the image that is mounted; absent: its root. */
    public Optional<String> subpath() {
        return text("subpath");
    }
}
