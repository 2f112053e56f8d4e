package com.oraclelumira.auditor.compose.type;

import com.oraclelumira.auditor.yaml.YamlMapping;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * How a service joins a network: an entry of its {@code networks}.
 *
 * @param node its canonical mapping
 */
public record NetworkAttachment(YamlMapping node) implements ModelPart {

    /** Further names of the service there. */
    public List<String> aliases() {
        return texts("aliases");
    }

    /** The name of the interface in the container. */
    public Optional<String> interfaceName() {
        return text("interface_name");
    }

    /** A fixed IPv4 address. */
    public Optional<String> ipv4Address() {
        return text("ipv4_address");
    }

    /** A fixed IPv6 address. */
    public Optional<String> ipv6Address() {
        return text("ipv6_address");
    }

    /** Link-local addresses. */
    public List<String> linkLocalIps() {
        return texts("link_local_ips");
    }

    /** A fixed MAC address. */
    public Optional<String> macAddress() {
        return text("mac_address");
    }

    /** The driver's options. */
    public Map<String, String> driverOpts() {
        return labels("driver_opts");
    }

    /** Which network is joined first: the highest; absent: 0. */
    public OptionalLong priority() {
        return integer("priority");
    }

    /** Which network gives the default gateway: the highest; absent: 0. */
    public OptionalLong gwPriority() {
        return integer("gw_priority");
    }
}
