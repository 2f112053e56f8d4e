package com.oraclelumira.auditor.compose.type;

import com.oraclelumira.auditor.yaml.YamlMapping;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * A language model of the project: an entry of the top level's {@code models}.
 *
 * @param node its canonical mapping
 */
public record Model(YamlMapping node) implements ModelPart {

    /** Its name; absent: its key. */
    public Optional<String> name() {
        return text("name");
    }

    /** The artifact to run. */
    public Optional<String> model() {
        return text("model");
    }

    /** The size of its context, in tokens. */
    public OptionalLong contextSize() {
        return integer("context_size");
    }

    /** Flags for what runs it. */
    public List<String> runtimeFlags() {
        return texts("runtime_flags");
    }
}
