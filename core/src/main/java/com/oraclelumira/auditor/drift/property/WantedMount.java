package com.oraclelumira.auditor.drift.property;

import com.oraclelumira.auditor.drift.Compared;
import com.oraclelumira.auditor.drift.Comparison;
import com.oraclelumira.auditor.drift.ContainerPair;
import com.oraclelumira.auditor.yaml.YamlNode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.BiPredicate;

/**
 * A mount that {@code volumes} of a service asks for.
 *
 * @param target where it is in the container
 * @param type {@code bind}, {@code volume}, {@code tmpfs} …
 * @param node the canonical entry
 */
record WantedMount(String target, String type, YamlNode node) {

    /** The mounts that the service declares, by target. */
    static Map<String, WantedMount> of(Compared pair) {
        Map<String, WantedMount> mounts = new LinkedHashMap<>();
        for (YamlNode written : Nodes.items(pair.node("volumes"))) {
            YamlNode node = OpenMount.inLongForm(written);
            Nodes.field(node, "target")
                    .map(Paths::clean)
                    .ifPresent(target -> mounts.put(
                            target,
                            new WantedMount(target, Nodes.field(node, "type").orElse("volume"), node)));
        }
        return mounts;
    }

    /** What each declared mount comes to that is there and of that kind. */
    static List<Comparison> there(
            ContainerPair pair,
            BiPredicate<WantedMount, LiveMount> kind,
            BiFunction<WantedMount, LiveMount, Comparison> comparison) {
        Map<String, LiveMount> live = LiveMount.of(pair.container());
        List<Comparison> comparisons = new ArrayList<>();
        for (WantedMount wanted : of(pair).values()) {
            LiveMount mount = live.get(wanted.target());
            if (mount != null && kind.test(wanted, mount)) {
                comparisons.add(comparison.apply(wanted, mount));
            }
        }
        return comparisons;
    }

    /** A value of the entry at that path of keys. */
    Optional<YamlNode> at(String... path) {
        Optional<YamlNode> found = Optional.of(node);
        for (String key : path) {
            found = found.flatMap(value ->
                    Optional.ofNullable(Nodes.entries(Optional.of(value)).get(key)));
        }
        return found.filter(value -> Nodes.text(value).isPresent());
    }

    boolean isReadOnly() {
        return at("read_only").flatMap(Nodes::text).filter("true"::equals).isPresent();
    }

    boolean isBind() {
        return type.equals("bind");
    }

    /** Whether the place in the container itself hangs on a variable without a value. */
    boolean hasOpenTarget() {
        return Optional.ofNullable(Nodes.entries(Optional.of(node)).get("target"))
                .filter(value -> !Nodes.openVariables(value).isEmpty())
                .isPresent();
    }

    /** What the engine should report as its source; of a bind, each path that means the same. */
    List<String> sources(ContainerPair pair) {
        Optional<String> source = at("source").flatMap(Nodes::text);
        return switch (type) {
            case "volume" ->
                List.of(source.map(key -> pair.situation().volumeName(key)).orElse(LiveMount.ANONYMOUS));
            case LiveMount.TMPFS -> List.of(LiveMount.TMPFS);
            case "bind" -> onHost(pair, source.orElse(""));
            default -> List.of(source.orElse(""));
        };
    }

    /**
     * The paths on the host that a path of the project folder may mean: the auditor reads a copy of the folder that the
     * stack was deployed from.
     */
    static List<String> onHost(ContainerPair pair, String source) {
        String folder = pair.situation().project().directory();
        Optional<String> deployed = pair.situation().deployedFrom(pair.container());
        String clean = Paths.clean(source);
        List<String> paths = new ArrayList<>();
        deployed.flatMap(to -> Paths.moved(clean, Paths.clean(folder), to)).ifPresent(paths::add);
        if (paths.isEmpty()) {
            paths.add(clean);
            if (deployed.isPresent() && clean.startsWith("/") && folder.startsWith("/")) {
                paths.add(Paths.clean(deployed.get() + "/" + Paths.relative(clean, folder)));
            }
        }
        return paths;
    }

    /** Whether the source lies in the project folder and nobody says where that was when it was deployed. */
    static boolean isUnplaced(ContainerPair pair, String source) {
        return pair.situation().deployedFrom(pair.container()).isEmpty()
                && Paths.moved(
                                Paths.clean(source),
                                Paths.clean(pair.situation().project().directory()),
                                "/")
                        .isPresent();
    }

    /** Whether the source lies in the home folder of whoever deployed the stack, which no file names. */
    static boolean isOfSomeHome(ContainerPair pair, String source) {
        String folder = Paths.clean(pair.situation().project().directory());
        String relative = Paths.moved(source, folder, "/").orElse(source);
        return relative.replaceFirst("^/", "").matches("~[^/]*(/.*)?");
    }
}
