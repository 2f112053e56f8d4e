package com.oraclelumira.auditor.drift.property;

import com.fasterxml.jackson.databind.JsonNode;
import com.oraclelumira.auditor.compose.type.Resource;
import com.oraclelumira.auditor.drift.Comparison;
import com.oraclelumira.auditor.drift.ComposeLabels;
import com.oraclelumira.auditor.drift.ContainerPair;
import com.oraclelumira.auditor.drift.Property;
import com.oraclelumira.auditor.drift.PropertyInfo;
import com.oraclelumira.auditor.model.Severity;
import com.oraclelumira.auditor.yaml.YamlNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * {@code configs} or {@code secrets} of a service: a file is a read-only bind, inline content a file that Compose copies
 * into the container, which only {@code GET /containers/ID/changes} shows.
 *
 * @param section which of both
 * @param folder where a target without a leading slash lies in the container
 */
record FileMounts(String section, String folder) implements Property<ContainerPair> {

    private static final FileMounts CONFIGS = new FileMounts("configs", "/");
    private static final FileMounts SECRETS = new FileMounts("secrets", "/run/secrets/");

    static final List<Property<ContainerPair>> TABLE = List.of(CONFIGS, SECRETS);

    @Override
    public PropertyInfo info() {
        return new PropertyInfo(
                section + ".<key>",
                List.of(section),
                List.of("/Mounts", "GET /containers/ID/changes"),
                "nothing",
                PropertyInfo.Mode.MEANING,
                false,
                Severity.MEDIUM);
    }

    /** Every target that a file is mounted at. */
    static List<String> targets(ContainerPair pair) {
        return Stream.of(CONFIGS, SECRETS)
                .flatMap(property -> Nodes.items(pair.node(property.section)).stream()
                        .filter(node -> property.file(pair, node).isPresent())
                        .map(property::target))
                .toList();
    }

    @Override
    public List<Comparison> compare(ContainerPair pair) {
        List<Comparison> comparisons = new ArrayList<>();
        for (YamlNode node : Nodes.items(pair.node(section))) {
            comparisons.add(file(pair, node)
                    .map(file -> compareFile(pair, node, file))
                    .orElseGet(() -> compareContent(pair, node)));
        }
        return comparisons;
    }

    /** Named after its source; where one source is used several times, after the target too. */
    private Judge judge(ContainerPair pair, YamlNode node) {
        Judge judge = Judge.of(pair, Severity.MEDIUM, section, source(node));
        return grants(pair, node).size() > 1 ? judge.child(target(node)) : judge;
    }

    /** The entries of the same source, in document order. */
    private List<YamlNode> grants(ContainerPair pair, YamlNode node) {
        return Nodes.items(pair.node(section)).stream()
                .filter(other -> source(other).equals(source(node)))
                .toList();
    }

    private Comparison compareFile(ContainerPair pair, YamlNode node, String file) {
        Optional<LiveMount> mount =
                Optional.ofNullable(LiveMount.of(pair.container()).get(target(node)));
        List<String> paths = WantedMount.onHost(pair, file);
        Desired desired = Desired.written(paths.get(0), node);
        Optional<String> live = mount.map(found -> found.source() + (found.isReadOnly() ? "" : " (writable)"));
        Optional<String> unsent = live.isPresent() ? Optional.empty() : unsent(pair, node);
        if (unsent.isPresent()) {
            return judge(pair, node).notHonoured(desired, live, unsent.get());
        }
        boolean unknown = live.isPresent() && (WantedMount.isUnplaced(pair, file) || desired.isOpen());
        return unknown
                ? judge(pair, node).unverifiable(desired, live, "where its file was when it was deployed is not known")
                : judge(pair, node).compare(desired, live, (wanted, got) -> paths.contains(got));
    }

    /** Why docker-compose 1 did not mount it: configs are for swarm, and merging files keeps one grant of a secret. */
    private Optional<String> unsent(ContainerPair pair, YamlNode node) {
        if (!pair.tool().isFirst()) {
            return Optional.empty();
        }
        if (section.equals("configs")) {
            return Optional.of(pair.tool().description() + " mounts no configs");
        }
        List<YamlNode> grants = grants(pair, node);
        boolean merged = pair.container()
                .label(ComposeLabels.CONFIG_FILES)
                .filter(files -> files.contains(","))
                .isPresent();
        boolean last = grants.get(grants.size() - 1).equals(node);
        return merged && !last
                ? Optional.of(pair.tool().description() + ", given several files, mounts a secret once")
                : Optional.empty();
    }

    private Comparison compareContent(ContainerPair pair, YamlNode node) {
        Desired desired = Desired.written("(content)", node);
        JsonNode changes =
                pair.situation().live().changes().get(pair.container().id());
        if (changes == null) {
            return judge(pair, node).notObservable(desired, "only changes of the file system show it");
        }
        boolean there = Nodes.items(changes).stream()
                .anyMatch(change -> Nodes.text(change.path("Path")).equals(target(node))
                        && change.path("Kind").asInt() != 2);
        return there
                ? judge(pair, node).same(desired, desired.text(), "the file is there; its content was not compared")
                : judge(pair, node).drift(desired, Optional.empty(), "the file is not in the container");
    }

    private static String source(YamlNode node) {
        return Nodes.field(node, "source").or(() -> Nodes.text(node)).orElse("");
    }

    private String target(YamlNode node) {
        String target = Nodes.field(node, "target").orElse(source(node));
        return Paths.clean(target.startsWith("/") ? target : folder + target);
    }

    /** The file that it is made of; absent for content and for what nobody defines. */
    private Optional<String> file(ContainerPair pair, YamlNode node) {
        Map<String, ? extends Resource> defined = section.equals("configs")
                ? pair.situation().project().configs()
                : pair.situation().project().secrets();
        return Optional.ofNullable(defined.get(source(node))).flatMap(resource -> resource.text("file"));
    }
}
