package com.oraclelumira.auditor.compose.type;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * How a service is reached and what it reaches.
 */
public interface NetworkAttributes extends ModelPart {

    /** DNS servers. */
    default List<String> dns() {
        return texts("dns");
    }

    /** Options of the resolver. */
    default List<String> dnsOpt() {
        return texts("dns_opt");
    }

    /** Search domains. */
    default List<String> dnsSearch() {
        return texts("dns_search");
    }

    /** Ports for other services only, as text, ranges and protocols kept. */
    default List<String> expose() {
        return texts("expose");
    }

    /** Links to containers outside the project. */
    default List<String> externalLinks() {
        return texts("external_links");
    }

    /** Additional hosts, as {@code host=ip}, sorted. */
    default List<String> extraHosts() {
        return texts("extra_hosts");
    }

    /** Links to other services. */
    default List<String> links() {
        return texts("links");
    }

    /** A fixed MAC address. */
    default Optional<String> macAddress() {
        return text("mac_address");
    }

    /** {@code host}, {@code none}, {@code service:name}, {@code container:name}; absent where it has networks. */
    default Optional<String> networkMode() {
        return text("network_mode");
    }

    /** The networks it joins, by key. */
    default Map<String, NetworkAttachment> networks() {
        return named("networks", NetworkAttachment::new);
    }

    /** Its published ports, one entry a container port. */
    default List<Port> ports() {
        return parts("ports", Port::new);
    }
}
