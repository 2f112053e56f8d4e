package com.oraclelumira.auditor.compose.type;

import com.oraclelumira.auditor.yaml.YamlMapping;
import java.util.Optional;

/**
 * Something mounted into a container: an entry of {@code volumes}.
 *
 * @param node its canonical mapping
 */
public record Mount(YamlMapping node) implements ModelPart {

    /** {@code bind}, {@code volume}, {@code tmpfs}, {@code image}, {@code npipe} or {@code cluster}. */
    public Optional<String> type() {
        return text("type");
    }

    /** A path on the host, a volume's key at the top level, or an image; absent: an anonymous volume. */
    public Optional<String> source() {
        return text("source");
    }

    /** The path in the container, cleaned. */
    public Optional<String> target() {
        return text("target");
    }

    /** Whether the container cannot write to it. */
    public boolean readOnly() {
        return flag("read_only");
    }

    /** A hint of old for other platforms. */
    public Optional<String> consistency() {
        return text("consistency");
    }

    /** What holds for a bind only. */
    public Optional<BindOptions> bind() {
        return part("bind", BindOptions::new);
    }

    /** What holds for a volume only. */
    public Optional<VolumeOptions> volume() {
        return part("volume", VolumeOptions::new);
    }

    /** What holds for a tmpfs only. */
    public Optional<TmpfsOptions> tmpfs() {
        return part("tmpfs", TmpfsOptions::new);
    }

    /** What holds for an image only. */
    public Optional<ImageOptions> image() {
        return part("image", ImageOptions::new);
    }
}
