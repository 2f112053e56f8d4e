package com.oraclelumira.auditor.compose.stage;

import com.oraclelumira.auditor.yaml.YamlMapping;
import com.oraclelumira.auditor.yaml.YamlNode;
import com.oraclelumira.auditor.yaml.YamlSequence;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The attributes that do not merge in the usual way. */
final class MergeRules {

    private static final String SERVICE = "services.*.";

    static final PathTable<Merging.Rule> TABLE = PathTable.<Merging.Rule>empty()
            .withAll(
                    MergeRules::replace,
                    SERVICE + "command",
                    SERVICE + "entrypoint",
                    SERVICE + "healthcheck.test",
                    SERVICE + "ulimits.*")
            .withAll(
                    MergeRules::keyValues,
                    "networks.*.labels",
                    "volumes.*.labels",
                    SERVICE + "annotations",
                    SERVICE + "build.additional_contexts",
                    SERVICE + "build.args",
                    SERVICE + "build.labels",
                    SERVICE + "deploy.labels",
                    SERVICE + "environment",
                    SERVICE + "labels",
                    SERVICE + "sysctls",
                    SERVICE + "volumes.[].volume.labels")
            .withAll(
                    MergeRules::lists,
                    SERVICE + "dns",
                    SERVICE + "dns_opt",
                    SERVICE + "dns_search",
                    SERVICE + "env_file",
                    SERVICE + "label_file",
                    SERVICE + "tmpfs")
            .withAll(MergeRules::extraHosts, SERVICE + "build.extra_hosts", SERVICE + "extra_hosts")
            .with(SERVICE + "build", (earlier, later, step) -> step.usual(Shapes.build(earlier), Shapes.build(later)))
            .with(
                    SERVICE + "depends_on",
                    (earlier, later, step) -> step.usual(Shapes.dependsOn(earlier), Shapes.dependsOn(later)))
            .withAll(
                    (earlier, later, step) -> step.usual(Shapes.named(earlier), Shapes.named(later)),
                    SERVICE + "models",
                    SERVICE + "networks")
            .withAll(MergeRules::nullable, SERVICE + "models.*", SERVICE + "networks.*", "networks.*", "volumes.*")
            .with(SERVICE + "logging", MergeRules::logging)
            .with("networks.*.ipam.config", MergeRules::pools);

    private MergeRules() {}

    private static YamlNode replace(YamlNode earlier, YamlNode later, Merging.Step step) {
        return Merging.replaced(earlier, later);
    }

    /** A body that is null merges with whatever the other side says. */
    private static YamlNode nullable(YamlNode earlier, YamlNode later, Merging.Step step) throws Refusal {
        return Nodes.isNull(earlier) ? Merging.replaced(earlier, later) : step.usual(earlier, later);
    }

    /** Mappings merge by key; where one side is a list, both become lists, whose repeated keys unicity takes out. */
    private static YamlNode keyValues(YamlNode earlier, YamlNode later, Merging.Step step) throws Refusal {
        if (Nodes.isNull(later)) {
            return earlier;
        }
        if (Nodes.isNull(earlier)) {
            return later;
        }
        if (earlier instanceof YamlMapping one && later instanceof YamlMapping other) {
            return overlaid(one, other);
        }
        return Merging.appended(KeyValues.list(earlier), KeyValues.list(later));
    }

    /** Unlike elsewhere a null is a value: it asks for the variable of that name. */
    private static YamlMapping overlaid(YamlMapping earlier, YamlMapping later) {
        Map<String, YamlMapping.Entry> entries = new LinkedHashMap<>(earlier.entries());
        later.entries().forEach((key, entry) -> {
            YamlMapping.Entry before = entries.get(key);
            entries.put(
                    key,
                    before == null
                            ? entry
                            : new YamlMapping.Entry(Merging.replaced(before.value(), entry.value()), entry.key()));
        });
        return new YamlMapping(entries, later.origin().over(earlier.origin()));
    }

    private static YamlNode lists(YamlNode earlier, YamlNode later, Merging.Step step) throws Refusal {
        return step.usual(Shapes.list(earlier), Nodes.isNull(later) ? later : Shapes.list(later));
    }

    private static YamlNode extraHosts(YamlNode earlier, YamlNode later, Merging.Step step) throws Refusal {
        if (Nodes.isNull(later)) {
            return earlier;
        }
        YamlSequence all = Merging.appended(Shapes.hosts(earlier), Shapes.hosts(later));
        Set<Optional<String>> seen = new LinkedHashSet<>();
        return new YamlSequence(
                all.items().stream().filter(item -> seen.add(Nodes.text(item))).toList(), all.origin());
    }

    /** Options belong to a driver: those of another driver go with it. */
    private static YamlNode logging(YamlNode earlier, YamlNode later, Merging.Step step) throws Refusal {
        if (!(earlier instanceof YamlMapping one) || !(later instanceof YamlMapping other)) {
            return step.usual(earlier, later);
        }
        Optional<String> before = Nodes.text(one, "driver");
        Optional<String> after = Nodes.text(other, "driver");
        boolean same = before.isEmpty() || after.isEmpty() || before.equals(after);
        return same ? step.usual(earlier, later) : Merging.replaced(earlier, later);
    }

    /** Address pools are the same where their subnet is. */
    private static YamlNode pools(YamlNode earlier, YamlNode later, Merging.Step step) throws Refusal {
        if (!(earlier instanceof YamlSequence one) || !(later instanceof YamlSequence other)) {
            return step.usual(earlier, later);
        }
        for (int i = 0; i < other.items().size(); i++) {
            if (!(other.items().get(i) instanceof YamlMapping)) {
                throw new Refusal("[" + i + "] must be a mapping, got "
                        + other.items().get(i).kind());
            }
        }
        Map<String, YamlNode> bySubnet = new LinkedHashMap<>();
        for (YamlNode pool : Merging.appended(one, other).items()) {
            String subnet = pool instanceof YamlMapping mapping
                    ? Nodes.text(mapping, "subnet").orElse("#" + bySubnet.size())
                    : "#" + bySubnet.size();
            YamlNode before = bySubnet.get(subnet);
            bySubnet.put(subnet, before == null ? pool : step.usual(before, pool));
        }
        return new YamlSequence(
                bySubnet.values().stream().toList(), other.origin().over(one.origin()));
    }
}
