package com.oraclelumira.auditor.compose.type;

import com.oraclelumira.auditor.yaml.YamlMapping;
import java.util.Map;
import java.util.Optional;

/**
 * A network of the project: an entry of the top level's {@code networks}.
 *
 * @param node its canonical mapping
 */
public record Network(YamlMapping node) implements Resource {

    /** The driver; absent: the engine's default. */
    public Optional<String> driver() {
        return text("driver");
    }

    /** The driver's options. */
    public Map<String, String> driverOpts() {
        return labels("driver_opts");
    }

    /** How its addresses are given out. */
    public Optional<Ipam> ipam() {
        return part("ipam", Ipam::new);
    }

    /** Whether it is cut off from outside. */
    public boolean internal() {
        return flag("internal");
    }

    /** Whether other containers may join it. */
    public boolean attachable() {
        return flag("attachable");
    }

    /** Whether it has IPv4; absent: the engine's default. */
    public Optional<Boolean> enableIpv4() {
        return choice("enable_ipv4");
    }

    /** Whether it has IPv6; absent: the engine's default. */
    public Optional<Boolean> enableIpv6() {
        return choice("enable_ipv6");
    }
}
