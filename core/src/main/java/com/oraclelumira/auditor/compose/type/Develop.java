package com.oraclelumira.auditor.compose.type;

import com.oraclelumira.auditor.yaml.YamlMapping;
import java.util.List;

/**
 * What to do when sources change: {@code develop}.
 *
 * @param node its canonical mapping
 */
public record Develop(YamlMapping node) implements ModelPart {

    /** The paths to watch, in document order. */
    public List<Watch> watch() {
        return parts("watch", Watch::new);
    }
}
