package com.oraclelumira.auditor.compose.format;

import static java.util.Objects.requireNonNull;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/**
 * A published or exposed port in long form.
 *
 * @param mode {@code ingress} for every short form
 * @param hostIp an address without brackets
 * @param target the container's port, from 0 to 65535
 * @param published the host's port or a range of them, as text; absent where the engine chooses
 * @param protocol {@code tcp}, {@code udp} or {@code sctp}
 */
public record PortSpec(String mode, Optional<String> hostIp, int target, Optional<String> published, String protocol) {

    private static final Set<String> PROTOCOLS = Set.of("tcp", "udp", "sctp");

    public PortSpec {
        requireNonNull(mode, "mode is null");
        requireNonNull(protocol, "protocol is null");
    }

    /**
     * The ports of a short form {@code [[IP:]HOST:]CONTAINER[/PROTOCOL]}, one for each port of a container range.
     *
     * @throws FormatException where it is none
     */
    public static List<PortSpec> parse(String text) throws FormatException {
        String[] parts = text.split(":", -1);
        int count = parts.length;
        String last = parts[count - 1];
        int slash = last.indexOf('/');
        String container = slash < 0 ? last : last.substring(0, slash);
        String protocol = slash < 0 ? "" : last.substring(slash + 1);
        String host = count > 1 ? parts[count - 2] : "";
        String ip = count > 2 ? String.join(":", List.of(parts).subList(0, count - 2)) : "";
        Optional<String> address = ip.isEmpty() ? Optional.empty() : Optional.of(IpAddresses.unbracketed(ip));
        if (container.isEmpty()) {
            throw new FormatException("No port specified: " + text + "<empty>");
        }
        return expand(
                address,
                host.isEmpty() ? Optional.empty() : Optional.of(PortRange.parse(host, "hostPort")),
                PortRange.parse(container, "containerPort"),
                protocol(protocol));
    }

    private static String protocol(String text) throws FormatException {
        String protocol = text.isEmpty() ? "tcp" : text.toLowerCase(Locale.ROOT);
        if (!PROTOCOLS.contains(protocol)) {
            throw new FormatException("Invalid proto: " + text + "; accepted are tcp, udp and sctp");
        }
        return protocol;
    }

    private static List<PortSpec> expand(
            Optional<String> address, Optional<PortRange> host, PortRange container, String protocol)
            throws FormatException {
        if (host.isPresent() && container.size() > 1 && host.get().size() != container.size()) {
            throw new FormatException(
                    "Invalid ranges specified for container and host Ports: " + container + " and " + host.get());
        }
        boolean chosen = container.size() == 1;
        List<PortSpec> ports = new ArrayList<>();
        for (int i = 0; i < container.size(); i++) {
            int offset = i;
            Optional<String> published =
                    host.map(range -> chosen ? range.toString() : String.valueOf(range.first() + offset));
            ports.add(new PortSpec("ingress", address, container.first() + i, published, protocol));
        }
        return ports;
    }
}
