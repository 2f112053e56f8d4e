package com.oraclelumira.auditor.compose.type;

import com.oraclelumira.auditor.yaml.YamlMapping;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * A port of a container: an entry of {@code ports}.
 *
 * @param node its canonical mapping
 */
public record Port(YamlMapping node) implements ModelPart {

    /** A name for people. */
    public Optional<String> name() {
        return text("name");
    }

    /** {@code ingress} or {@code host}. */
    public Optional<String> mode() {
        return text("mode");
    }

    /** The host address it listens on; absent: every one. */
    public Optional<String> hostIp() {
        return text("host_ip");
    }

    /** The container's port, 1 to 65535. */
    public OptionalLong target() {
        return integer("target");
    }

    /** The host's port or a range {@code 8000-8010}; absent: the engine chooses. */
    public Optional<String> published() {
        return text("published");
    }

    /** {@code tcp}, {@code udp} or {@code sctp}. */
    public Optional<String> protocol() {
        return text("protocol");
    }

    /** The protocol above it, such as {@code http}. */
    public Optional<String> appProtocol() {
        return text("app_protocol");
    }
}
