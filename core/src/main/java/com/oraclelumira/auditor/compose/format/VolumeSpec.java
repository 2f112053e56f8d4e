package com.oraclelumira.auditor.compose.format;

import static java.util.Objects.requireNonNull;

import java.util.List;
import java.util.Optional;

/**
 * A mount in long form, as a short form {@code [SRC:]DST[:OPTIONS]} gives it.
 *
 * @param type {@code bind} or {@code volume}
 * @param source a path or the name of a volume; absent for an anonymous volume
 * @param target the path in the container, as written
 * @param readOnly whether {@code ro} was the last word on it
 * @param bind what holds for bind mounts; present for every one of them
 * @param volume what holds for volumes; present for every one of them whose short form has more than two characters
 * @param unknownOptions options that mean nothing to Compose and are dropped, such as {@code cached}
 */
public record VolumeSpec(
        String type,
        Optional<String> source,
        String target,
        boolean readOnly,
        Optional<Bind> bind,
        Optional<Volume> volume,
        List<String> unknownOptions) {

    /**
     * What holds for bind mounts.
     *
     * @param propagation {@code rprivate}, {@code shared} …
     * @param selinux {@code z} or {@code Z}
     * @param createHostPath whether a missing source is made
     */
    public record Bind(Optional<String> propagation, Optional<String> selinux, boolean createHostPath) {}

    /**
     * What holds for volumes.
     *
     * @param nocopy whether the image's content stays out of a new one
     */
    public record Volume(boolean nocopy) {}

    public VolumeSpec {
        requireNonNull(type, "type is null");
        requireNonNull(target, "target is null");
        unknownOptions = List.copyOf(unknownOptions);
    }

    /**
     * The mount of a short form.
     *
     * @throws FormatException where it is empty, has an empty part or too many of them
     */
    public static VolumeSpec parse(String text) throws FormatException {
        return VolumeParser.parse(text);
    }
}
