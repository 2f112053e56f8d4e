package com.oraclelumira.auditor.drift.property;

import static com.oraclelumira.auditor.model.Severity.MEDIUM;

import com.oraclelumira.auditor.drift.ContainerPair;
import com.oraclelumira.auditor.drift.Property;
import com.oraclelumira.auditor.model.PartialText;
import com.oraclelumira.auditor.yaml.YamlNode;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;

/** Where the container looks names up. */
final class NameProperties {

    static final List<Property<ContainerPair>> TABLE = List.of(
            Listed.list("dns", "/HostConfig/Dns", MEDIUM),
            Listed.list("dns_search", "/HostConfig/DnsSearch", MEDIUM),
            Listed.set("dns_opt", "/HostConfig/DnsOptions", MEDIUM, UnaryOperator.identity()),
            Listed.set("extra_hosts", "/HostConfig/ExtraHosts", MEDIUM, NameProperties::host)
                    .writing((pair, node) -> hosts(node)));

    private static final Pattern SEPARATOR = Pattern.compile("[:=]");

    private NameProperties() {}

    /** The entries of a list, or of a mapping that may hold several addresses a name. */
    private static List<Item> hosts(YamlNode node) {
        List<Item> listed = Listed.texts(node, NameProperties::host).stream()
                .map(item -> new Item(item.text(), item.partial().map(NameProperties::host)))
                .toList();
        return listed.isEmpty()
                ? Nodes.entries(Optional.of(node)).entrySet().stream()
                        .map(entry -> addresses(entry.getValue()).stream()
                                .map(address -> Item.of(host(entry.getKey() + "=" + address)))
                                .toList())
                        .flatMap(Collection::stream)
                        .toList()
                : listed;
    }

    private static PartialText host(PartialText open) {
        List<PartialText.Part> parts = new ArrayList<>(open.parts());
        for (int i = 0; i < parts.size(); i++) {
            if (parts.get(i) instanceof PartialText.Fixed fixed
                    && SEPARATOR.matcher(fixed.text()).find()) {
                String joined = SEPARATOR.matcher(fixed.text()).replaceFirst("=");
                parts.set(i, new PartialText.Fixed(joined));
                return new PartialText(parts);
            }
        }
        return open;
    }

    private static List<String> addresses(YamlNode node) {
        return Nodes.text(node)
                .map(List::of)
                .orElseGet(() -> Nodes.items(Optional.of(node)).stream()
                        .flatMap(item -> Nodes.text(item).stream())
                        .toList());
    }

    /** {@code name=address}, whichever of {@code :} and {@code =} stands first, without brackets. */
    static String host(String text) {
        int colon = text.indexOf(':');
        int equals = text.indexOf('=');
        int at = (equals < 0 || (colon >= 0 && colon < equals)) ? colon : equals;
        return at < 0
                ? text
                : text.substring(0, at) + "=" + text.substring(at + 1).replaceFirst("^\\[(.*)]$", "$1");
    }
}
