package com.oraclelumira.auditor.drift.property;

import static com.oraclelumira.auditor.model.Severity.LOW;
import static com.oraclelumira.auditor.model.Severity.MEDIUM;

import com.oraclelumira.auditor.drift.ContainerPair;
import com.oraclelumira.auditor.drift.Property;
import java.util.List;
import java.util.function.UnaryOperator;

/** Which networks the container is on, and how it is reached there. */
final class NetworkProperties {

    static final List<Property<ContainerPair>> TABLE = List.of(
            new NetworkModeProperty(),
            new AttachmentProperty(),
            new AliasProperty(),
            EndpointValue.of("ipv4_address", "/IPAMConfig/IPv4Address", Addresses::canonical, MEDIUM),
            EndpointValue.of("ipv6_address", "/IPAMConfig/IPv6Address", Addresses::canonical, MEDIUM),
            EndpointItems.set("link_local_ips", "/IPAMConfig/LinkLocalIPs", Addresses::canonical, LOW),
            new EndpointMac(),
            EndpointItems.map("driver_opts", "/DriverOpts", UnaryOperator.identity(), LOW)
                    .notSentBefore("2.27"),
            EndpointValue.of("gw_priority", "/GwPriority", text -> text.equals("0") ? "" : text, LOW)
                    .sinceApi("1.48"),
            new MacProperty(),
            new LinkProperty());

    private NetworkProperties() {}
}
