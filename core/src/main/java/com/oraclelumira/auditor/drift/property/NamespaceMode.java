package com.oraclelumira.auditor.drift.property;

import com.oraclelumira.auditor.drift.Comparison;
import com.oraclelumira.auditor.drift.ContainerPair;
import com.oraclelumira.auditor.drift.Property;
import com.oraclelumira.auditor.drift.PropertyInfo;
import com.oraclelumira.auditor.live.LiveContainer;
import com.oraclelumira.auditor.live.LiveState.Kind;
import com.oraclelumira.auditor.model.DriftClass;
import com.oraclelumira.auditor.model.Severity;
import com.oraclelumira.auditor.yaml.YamlNode;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Whose name space a container uses: its own, the host's, another container's. Compose names a service, the engine an id.
 *
 * @param key the Compose key
 * @param field the engine's field
 * @param own the spellings that all mean a name space of its own
 * @param severity how much a drift matters
 */
record NamespaceMode(String key, String field, Set<String> own, Severity severity) implements Property<ContainerPair> {

    private static final String SERVICE = "service:";
    private static final String CONTAINER = "container:";

    NamespaceMode {
        own = Set.copyOf(own);
    }

    @Override
    public PropertyInfo info() {
        return new PropertyInfo(
                        key,
                        List.of(key),
                        List.of("/HostConfig/" + field),
                        "private",
                        PropertyInfo.Mode.MEANING,
                        false,
                        severity)
                .driftingToo(DriftClass.STALE);
    }

    @Override
    public List<Comparison> compare(ContainerPair pair) {
        Judge judge = Judge.of(pair, severity, key);
        String live = Nodes.text(pair.at("/HostConfig/" + field));
        Optional<YamlNode> node =
                pair.node(key).filter(value -> Nodes.text(value).isPresent());
        Desired desired = node.map(value -> Desired.written(Nodes.text(value), value))
                .orElseGet(() -> Desired.engineDefault(pair, Optional.of("private")));
        if (isUnknown(pair, live)) {
            return List.of(ofUnknown(judge, desired, live));
        }
        return List.of(judge.compare(
                desired,
                Optional.of(named(pair, live, desired.text().orElse("")).orElse("private")),
                (wanted, got) -> wanted.equals(got)
                        || (node.isEmpty() && own.contains(got))
                        || (own.contains(wanted) && got.equals("private"))));
    }

    /** The live mode as Compose would write it, in the words of the desired one where both mean the same container. */
    static Optional<String> named(ContainerPair pair, String live, String desired) {
        if (!live.startsWith(CONTAINER)) {
            return Optional.of(live).filter(text -> !text.isEmpty());
        }
        String id = live.substring(CONTAINER.length());
        Optional<String> service = pair.situation().services().serviceOf(id).map(name -> SERVICE + name);
        Optional<String> container =
                pair.situation().live().container(id).map(LiveContainer::name).map(name -> CONTAINER + name);
        return service.filter(text -> !text.equals(desired)
                        && container.filter(desired::equals).isPresent())
                .flatMap(text -> container)
                .or(() -> service)
                .or(() -> container)
                .or(() -> Optional.of(live));
    }

    /** Whether that mode names a container that was not found. */
    static boolean isUnknown(ContainerPair pair, String live) {
        return live.matches("container:[0-9a-f]{64}")
                && pair.situation()
                        .live()
                        .container(live.substring(CONTAINER.length()))
                        .isEmpty();
    }

    /** Of a container that was not found: one of ours is gone, a stranger was only not looked for. */
    static Comparison ofUnknown(Judge judge, Desired desired, String live) {
        String wanted = desired.text().orElse("");
        boolean someUnread = judge.pair().situation().live().unread().contains(Kind.CONTAINERS);
        if (wanted.startsWith(SERVICE) && !someUnread) {
            return judge.drift(DriftClass.STALE, desired, Optional.of(live), "the container that it joins is gone");
        }
        return wanted.startsWith(CONTAINER) || wanted.startsWith(SERVICE)
                ? judge.unverifiable(desired, Optional.of(live), "the container that it joins was not read")
                : judge.drift(desired, Optional.of(live));
    }

    /** Whether the live container uses another's network. */
    static boolean joinsNetwork(ContainerPair pair) {
        return Nodes.text(pair.at("/HostConfig/NetworkMode")).startsWith(CONTAINER);
    }

    /** Whether the live container has the host's name. */
    static boolean sharesHostName(ContainerPair pair) {
        return Nodes.text(pair.at("/HostConfig/NetworkMode")).equals("host")
                || Nodes.text(pair.at("/HostConfig/UTSMode")).equals("host");
    }
}
