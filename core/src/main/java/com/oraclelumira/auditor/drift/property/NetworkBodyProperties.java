package com.oraclelumira.auditor.drift.property;

import static com.oraclelumira.auditor.model.Severity.HIGH;
import static com.oraclelumira.auditor.model.Severity.LOW;
import static com.oraclelumira.auditor.model.Severity.MEDIUM;

import com.oraclelumira.auditor.drift.ComposeTool;
import com.oraclelumira.auditor.drift.NetworkPair;
import com.oraclelumira.auditor.drift.Property;
import com.oraclelumira.auditor.model.Provenance.Kind;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** What a network of the project's own is like. */
final class NetworkBodyProperties {

    /** What engines note among the options by themselves. */
    private static final Set<String> ENGINES = Set.of(
            "com.docker.network.enable_ipv4",
            "com.docker.network.enable_ipv6",
            "com.docker.network.driver.overlay.vxlanid_list");

    static final List<Property<NetworkPair>> TABLE = List.of(
            BodyValue.<NetworkPair>of("networks", "driver", "/Driver", "bridge", MEDIUM),
            BodyItems.<NetworkPair>of("networks", "driver_opts", "/Options", MEDIUM)
                    .without(key -> ENGINES.contains(key)),
            BodyValue.<NetworkPair>flag("networks", "internal", "/Internal", HIGH),
            BodyValue.<NetworkPair>flag("networks", "attachable", "/Attachable", LOW)
                    .unset(NetworkBodyProperties::attachable),
            BodyValue.<NetworkPair>flag("networks", "enable_ipv6", "/EnableIPv6", MEDIUM)
                    .unset(NetworkBodyProperties::secondProtocol),
            new IpamProperty(),
            BodyLabels.networks());

    private NetworkBodyProperties() {}

    /** docker-compose 1 makes every network attachable. */
    private static Desired attachable(NetworkPair pair) {
        ComposeTool tool = new ComposeTool(pair.network().labels().getOrDefault(ComposeTool.VERSION_LABEL, ""));
        return tool.isFirst()
                ? Desired.of(Kind.COMPOSE_TOOL, tool.description(), Optional.of("true"))
                : Desired.of(Kind.ENGINE_DEFAULT, pair.situation().engine().description(), Optional.of("false"));
    }

    /** A daemon that gives networks IPv6 by default notes so among the options. */
    private static Desired secondProtocol(NetworkPair pair) {
        String option = Nodes.text(pair.live().path("Options").path("com.docker.network.enable_ipv6"));
        return option.isEmpty()
                ? Desired.of(Kind.ENGINE_DEFAULT, pair.situation().engine().description(), Optional.of("false"))
                : Desired.daemon(Optional.of(option));
    }
}
