package com.oraclelumira.auditor.compose.type;

import com.oraclelumira.auditor.yaml.YamlMapping;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * The share of one block device.
 *
 * @param node its canonical mapping
 */
public record BlkioWeight(YamlMapping node) implements ModelPart {

    /** The device, such as {@code /dev/sda}. */
    public Optional<String> path() {
        return text("path");
    }

    /** The share of bandwidth, 10 to 1000. */
    public OptionalLong weight() {
        return integer("weight");
    }
}
