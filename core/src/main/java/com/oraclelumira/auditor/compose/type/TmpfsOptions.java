package com.oraclelumira.auditor.compose.type;

import com.oraclelumira.auditor.model.ByteSize;
import com.oraclelumira.auditor.yaml.YamlMapping;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * What holds for a tmpfs mount only.
 *
 * @param node its canonical mapping
 */
public record TmpfsOptions(YamlMapping node) implements ModelPart {

    /** Its size; absent: no limit. */
    public Optional<ByteSize> size() {
        return size("size");
    }

    /** Its file mode as a number: octal 1777 is 1023. */
    public OptionalLong mode() {
        return integer("mode");
    }
}
