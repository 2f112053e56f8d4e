package com.oraclelumira.auditor.drift.property;

import com.oraclelumira.auditor.drift.ContainerPair;
import com.oraclelumira.auditor.model.Capabilities;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/**
 * What Podman makes of {@code cap_add} and {@code cap_drop}: it shows how the capabilities of a container differ from its own
 * defaults, not what was asked for. Here that is said in the words of the files.
 *
 * @param added what the files add
 * @param dropped what they drop
 * @param defaults what this Podman gives by itself
 * @param live what the container has
 */
record PodmanCapabilities(Set<String> added, Set<String> dropped, Set<String> defaults, Set<String> live) {

    private static final String ADDED = "/HostConfig/CapAdd";
    private static final String DROPPED = "/HostConfig/CapDrop";

    static PodmanCapabilities of(ContainerPair pair) {
        Set<String> defaults = pair.engine().defaultCapabilities();
        return new PodmanCapabilities(
                written(pair, "cap_add"),
                written(pair, "cap_drop"),
                defaults,
                Capabilities.effective(defaults, Nodes.texts(pair.at(ADDED)), Nodes.texts(pair.at(DROPPED))));
    }

    private static Set<String> written(ContainerPair pair, String key) {
        Set<String> written = new TreeSet<>();
        Nodes.items(pair.node(key))
                .forEach(node -> Nodes.text(node).map(Capabilities::canonical).ifPresent(written::add));
        return written;
    }

    /** What it was given: as the files say, without what it lacks, and with what it has beyond them. */
    List<String> givenBeyondDefaults() {
        Set<String> given = new TreeSet<>(added);
        given.removeAll(lost());
        given.addAll(without(gained(), defaults));
        return List.copyOf(given);
    }

    /** What it was denied: as the files say, or all that it lacks where it has something that they drop. */
    List<String> deniedOfDefaults() {
        Set<String> kept = new TreeSet<>(gained());
        kept.retainAll(defaults);
        Set<String> denied = new TreeSet<>(kept.isEmpty() ? dropped : without(defaults, live));
        denied.addAll(without(lost(), added));
        return List.copyOf(denied);
    }

    private Set<String> wanted() {
        return Capabilities.effective(defaults, added, dropped);
    }

    private Set<String> gained() {
        return isEverything() ? Set.of() : without(live, wanted());
    }

    private Set<String> lost() {
        return isEverything() ? Set.of() : without(wanted(), live);
    }

    /** All capabilities are listed, however many this kernel has. */
    private boolean isEverything() {
        return added.contains(Capabilities.ALL) && live.contains("SYS_ADMIN");
    }

    private static Set<String> without(Collection<String> some, Collection<String> others) {
        Set<String> left = new TreeSet<>(some);
        left.removeAll(others);
        return left;
    }
}
