package com.oraclelumira.auditor.compose.type;

import com.oraclelumira.auditor.model.ByteSize;
import com.oraclelumira.auditor.yaml.YamlMapping;
import java.util.Optional;

/**
 * The limit of one block device.
 *
 * @param node its canonical mapping
 */
public record BlkioRate(YamlMapping node) implements ModelPart {

    /** The device, such as {@code /dev/sda}. */
    public Optional<String> path() {
        return text("path");
    }

    /** Bytes or operations a second, as the list it is in says. */
    public Optional<ByteSize> rate() {
        return size("rate");
    }
}
