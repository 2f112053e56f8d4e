package com.oraclelumira.auditor.drift.property;

import com.oraclelumira.auditor.drift.Comparison;
import com.oraclelumira.auditor.drift.ContainerPair;
import com.oraclelumira.auditor.drift.Property;
import com.oraclelumira.auditor.drift.PropertyInfo;
import com.oraclelumira.auditor.model.Severity;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** What is mounted where: each target of {@code volumes}, and each mount that no file asks for. */
record MountProperty() implements Property<ContainerPair> {

    /** Paths of the host that give the host away. */
    private static final Set<String> SENSITIVE = Set.of(
            "/",
            "/boot",
            "/dev",
            "/etc",
            "/home",
            "/proc",
            "/root",
            "/run",
            "/sys",
            "/usr",
            "/var",
            "/var/run",
            "/var/lib",
            "/var/lib/docker",
            "/var/lib/containerd");

    @Override
    public PropertyInfo info() {
        return new PropertyInfo(
                "volumes.<target>",
                List.of("volumes", "volumes_from"),
                List.of("/Mounts"),
                "anonymous volumes, as the image says",
                PropertyInfo.Mode.MEANING,
                false,
                Severity.HIGH);
    }

    @Override
    public List<Comparison> compare(ContainerPair pair) {
        Map<String, WantedMount> wanted = WantedMount.of(pair);
        Map<String, LiveMount> live = LiveMount.of(pair.container());
        List<Comparison> comparisons = new ArrayList<>();
        wanted.values()
                .forEach(mount -> comparisons.add(compare(pair, mount, Optional.ofNullable(live.get(mount.target())))));
        Set<String> explained = new TreeSet<>(wanted.keySet());
        explained.addAll(FileMounts.targets(pair));
        boolean open = wanted.values().stream().anyMatch(WantedMount::hasOpenTarget);
        live.values().stream()
                .filter(mount -> !explained.contains(mount.target()))
                .map(mount -> undeclared(pair, mount, open))
                .forEach(comparisons::add);
        return comparisons;
    }

    private static Comparison compare(ContainerPair pair, WantedMount wanted, Optional<LiveMount> mounted) {
        Judge judge = Judge.of(pair, Severity.HIGH, "volumes", wanted.target());
        List<String> sources = wanted.sources(pair);
        Desired desired = Desired.written(sources.get(0), wanted.at("source").orElse(wanted.node()));
        Optional<String> live = mounted.map(LiveMount::source).or(() -> asTmpfs(pair, wanted));
        if (wanted.hasOpenTarget()) {
            return judge.unverifiable(desired, live, "its target is not in git");
        }
        String source = wanted.at("source").flatMap(Nodes::text).orElse("");
        boolean placeless = WantedMount.isUnplaced(pair, source)
                || WantedMount.isOfSomeHome(pair, source)
                || wanted.at("source").flatMap(Nodes::partial).isPresent();
        if (wanted.isBind() && live.isPresent() && placeless) {
            return judge.unverifiable(desired, live, "where its source was when it was deployed is not known");
        }
        return judge.compare(
                new Desired(desired.text(), Optional.empty(), desired.provenance(), desired.location()),
                live,
                (text, got) -> sources.contains(got));
    }

    /** A tmpfs that some engines keep outside the mounts. */
    private static Optional<String> asTmpfs(ContainerPair pair, WantedMount wanted) {
        boolean there = wanted.type().equals(LiveMount.TMPFS)
                && Nodes.fields(pair.at("/HostConfig/Tmpfs")).keySet().stream()
                        .anyMatch(target -> Paths.clean(target).equals(wanted.target()));
        return there ? Optional.of(LiveMount.TMPFS) : Optional.empty();
    }

    private static Comparison undeclared(ContainerPair pair, LiveMount mount, boolean open) {
        Judge judge = Judge.of(pair, grade(mount), "volumes", mount.target());
        Optional<String> live = Optional.of(mount.source());
        if (SharedMounts.explains(pair, mount)) {
            return judge.same(Desired.tool(pair, live), live, "volumes_from");
        }
        if (SharedMounts.areUnknown(pair) || open) {
            return judge.unverifiable(Desired.nothing(pair), live, "volumes_from or an unset variable may ask for it");
        }
        if (pair.image().isEmpty() && mount.isAnonymous()) {
            return judge.unverifiable(
                    Desired.image(pair, Optional.empty()), live, "the image, which may ask for it, was not read");
        }
        boolean ofImage = Nodes.fields(pair.imageConfig("Volumes")).keySet().stream()
                .anyMatch(target -> Paths.clean(target).equals(mount.target()));
        return judge.compare(
                ofImage ? Desired.image(pair, Optional.of(LiveMount.ANONYMOUS)) : Desired.nothing(pair), live);
    }

    private static Severity grade(LiveMount mount) {
        String source = mount.source();
        boolean gravest = source.endsWith("docker.sock")
                || source.endsWith("containerd.sock")
                || source.endsWith("podman.sock")
                || (mount.type().equals("bind") && SENSITIVE.contains(source));
        return gravest ? Severity.CRITICAL : Severity.HIGH;
    }
}
