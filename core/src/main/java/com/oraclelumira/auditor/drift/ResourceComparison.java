package com.oraclelumira.auditor.drift;

import com.oraclelumira.auditor.compose.type.Network;
import com.oraclelumira.auditor.compose.type.Volume;
import com.oraclelumira.auditor.live.LiveNetwork;
import com.oraclelumira.auditor.live.LiveState.Kind;
import com.oraclelumira.auditor.live.LiveVolume;
import com.oraclelumira.auditor.model.DriftClass;
import com.oraclelumira.auditor.model.PropertyPath;
import com.oraclelumira.auditor.model.Provenance;
import com.oraclelumira.auditor.model.Severity;
import com.oraclelumira.auditor.model.SubjectRef;
import com.oraclelumira.auditor.model.SubjectType;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Compares the project's networks and volumes: whether each used one exists, and what the project's own are like. What
 * nobody uses Compose does not make; what is left of earlier files is a notice.
 *
 * @param situation what surrounds them
 * @param tables what is compared
 */
record ResourceComparison(Situation situation, PropertyTables tables) {

    List<Comparison> compare() {
        List<Comparison> comparisons = new ArrayList<>();
        Set<String> usedNetworks = Usage.networks(situation.project());
        situation
                .project()
                .networks()
                .forEach((key, network) -> network(key, network, usedNetworks.contains(key), comparisons));
        Set<String> usedVolumes = Usage.volumes(situation.project());
        situation
                .project()
                .volumes()
                .forEach((key, volume) -> volume(key, volume, usedVolumes.contains(key), comparisons));
        leftovers(comparisons);
        return comparisons;
    }

    private void network(String key, Network declared, boolean used, List<Comparison> comparisons) {
        String name = situation.networkName(key);
        Differences whole = whole(SubjectType.NETWORK, "networks", key);
        Optional<LiveNetwork> found = situation.live().networks().stream()
                .filter(network -> network.name().equals(name))
                .min((left, right) -> Boolean.compare(
                        right.labels().containsKey(ComposeLabels.NETWORK),
                        left.labels().containsKey(ComposeLabels.NETWORK)));
        if (found.isEmpty() && situation.live().unread().contains(Kind.NETWORKS)) {
            comparisons.add(whole.notObservable(Optional.of(name), "not all networks could be read"));
            return;
        }
        boolean foreign = declared.external()
                || situation.deployer().mayAttach(situation.project().name(), name);
        if (presence(whole, name, found.isPresent(), used, comparisons) && !foreign) {
            NetworkPair pair = new NetworkPair(situation, key, declared.node(), found.orElseThrow());
            tables.networks().forEach(property -> comparisons.addAll(property.compare(pair)));
        }
    }

    private void volume(String key, Volume declared, boolean used, List<Comparison> comparisons) {
        String name = situation.volumeName(key);
        Differences whole = whole(SubjectType.VOLUME, "volumes", key);
        Optional<LiveVolume> found = situation.live().volume(name);
        if (found.isEmpty() && situation.live().unread().contains(Kind.VOLUMES)) {
            comparisons.add(whole.notObservable(Optional.of(name), "not all volumes could be read"));
            return;
        }
        if (presence(whole, name, found.isPresent(), used, comparisons) && !declared.external()) {
            VolumePair pair = new VolumePair(situation, key, declared.node(), found.orElseThrow());
            tables.volumes().forEach(property -> comparisons.addAll(property.compare(pair)));
        }
    }

    /** Notes whether it is there, and says so. */
    private static boolean presence(
            Differences whole, String name, boolean found, boolean used, List<Comparison> comparisons) {
        if (found) {
            comparisons.add(whole.same(Optional.of(name), Optional.of(name)));
        } else if (used) {
            comparisons.add(whole.drift(DriftClass.MISSING, Severity.HIGH, Optional.of(name), Optional.empty(), ""));
        }
        return found;
    }

    private void leftovers(List<Comparison> comparisons) {
        for (LiveNetwork network : situation.live().networks()) {
            Optional.ofNullable(network.labels().get(ComposeLabels.NETWORK))
                    .filter(key -> isOurs(network.labels().get(ComposeLabels.PROJECT)))
                    .filter(key -> !hasName(situation.project().networks().keySet(), network.name(), false))
                    .ifPresent(key -> comparisons.add(leftover(SubjectType.NETWORK, "networks", network.name())));
        }
        for (LiveVolume volume : situation.live().volumes()) {
            Optional.ofNullable(volume.labels().get(ComposeLabels.VOLUME))
                    .filter(key -> isOurs(volume.labels().get(ComposeLabels.PROJECT)))
                    .filter(key -> !hasName(situation.project().volumes().keySet(), volume.name(), true))
                    .ifPresent(key -> comparisons.add(leftover(SubjectType.VOLUME, "volumes", volume.name())));
        }
    }

    private boolean isOurs(@Nullable String project) {
        return situation.project().name().equals(project);
    }

    private boolean hasName(Set<String> keys, String name, boolean volumes) {
        return keys.stream()
                .map(key -> volumes ? situation.volumeName(key) : situation.networkName(key))
                .anyMatch(name::equals);
    }

    private Comparison leftover(SubjectType type, String section, String name) {
        return whole(type, section, name)
                .drift(
                        DriftClass.EXTRA,
                        Severity.INFO,
                        Optional.empty(),
                        Optional.of(name),
                        situation
                                .deployer()
                                .pullRequest(name)
                                .map(number -> "made for a preview of pull request " + number)
                                .orElse("left by an earlier version of the files"));
    }

    private Differences whole(SubjectType type, String section, String key) {
        var place = situation.keyLocation(section, key);
        return new Differences(
                SubjectRef.of(type, key),
                PropertyPath.of(section, key),
                new Provenance(
                        Provenance.Kind.COMPOSE,
                        place.map(at -> at.file() + ":" + at.line()).orElse("")),
                place);
    }
}
