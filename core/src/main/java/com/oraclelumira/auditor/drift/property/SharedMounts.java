package com.oraclelumira.auditor.drift.property;

import com.oraclelumira.auditor.drift.ContainerPair;
import com.oraclelumira.auditor.live.LiveContainer;
import com.oraclelumira.auditor.yaml.YamlNode;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** What {@code volumes_from} brings in: every mount of another container. */
final class SharedMounts {

    private static final String CONTAINER = "container:";

    private SharedMounts() {}

    /** Whether a container named in {@code volumes_from} has that mount. */
    static boolean explains(ContainerPair pair, LiveMount mount) {
        return sources(pair)
                .flatMap(source -> containers(pair, source))
                .flatMap(
                        container -> Optional.ofNullable(LiveMount.of(container).get(mount.target())).stream())
                .anyMatch(shared ->
                        shared.json().path("Source").equals(mount.json().path("Source")));
    }

    /** Whether a container named there was not read. */
    static boolean areUnknown(ContainerPair pair) {
        return sources(pair)
                .anyMatch(source -> containers(pair, source).findAny().isEmpty());
    }

    /** {@code service[:ro]} or {@code container:name[:ro]} without the mode. */
    static Stream<String> sources(ContainerPair pair) {
        return declared(pair).stream().map(SharedMounts::withoutMode);
    }

    static List<String> declared(ContainerPair pair) {
        Optional<YamlNode> node = pair.node("volumes_from");
        return Nodes.items(node).stream()
                .flatMap(item -> Nodes.text(item).stream())
                .toList();
    }

    static String withoutMode(String source) {
        return source.replaceFirst(":(ro|rw)$", "");
    }

    private static Stream<LiveContainer> containers(ContainerPair pair, String source) {
        return source.startsWith(CONTAINER)
                ? pair.situation().live().containers().stream()
                        .filter(container -> container.name().equals(source.substring(CONTAINER.length())))
                : pair.situation().services().of(source).stream();
    }
}
