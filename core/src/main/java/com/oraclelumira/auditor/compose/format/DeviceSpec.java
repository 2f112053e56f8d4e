package com.oraclelumira.auditor.compose.format;

import static java.util.Objects.requireNonNull;

import java.util.List;

/**
 * A device in short form, {@code SRC[:DST[:PERMISSIONS]]}.
 *
 * @param source the path on the host
 * @param target the path in the container, the source where none is given
 * @param permissions letters of {@code rwm}, all of them where none are given
 */
public record DeviceSpec(String source, String target, String permissions) {

    /** Every permission: to read, to write, to make device files. */
    public static final String ALL = "rwm";

    public DeviceSpec {
        requireNonNull(source, "source is null");
        requireNonNull(target, "target is null");
        requireNonNull(permissions, "permissions is null");
    }

    /**
     * The device of a short form.
     *
     * @throws FormatException where it has more than three parts
     */
    public static DeviceSpec parse(String text) throws FormatException {
        List<String> parts = List.of(text.split(":", -1));
        if (parts.size() > 3) {
            throw new FormatException("confusing device mapping, please use long syntax: " + text);
        }
        String target = parts.size() > 1 ? parts.get(1) : "";
        return new DeviceSpec(
                parts.get(0), target.isEmpty() ? parts.get(0) : target, parts.size() > 2 ? parts.get(2) : ALL);
    }
}
