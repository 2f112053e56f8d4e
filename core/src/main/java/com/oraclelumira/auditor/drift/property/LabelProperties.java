package com.oraclelumira.auditor.drift.property;

import com.oraclelumira.auditor.drift.Comparison;
import com.oraclelumira.auditor.drift.ComposeLabels;
import com.oraclelumira.auditor.drift.ContainerPair;
import com.oraclelumira.auditor.drift.Property;
import com.oraclelumira.auditor.drift.PropertyInfo;
import com.oraclelumira.auditor.model.Provenance.Kind;
import com.oraclelumira.auditor.model.Severity;
import com.oraclelumira.auditor.yaml.YamlNode;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Labels and annotations, each a property. */
final class LabelProperties {

    private static final String ANNOTATIONS_API = "1.43";

    static final List<Property<ContainerPair>> TABLE = List.of(
            new KeyedProperty(
                    info("labels", "/Config/Labels", "as the image says", Severity.MEDIUM),
                    LabelProperties::labels,
                    pair -> KeyedProperty.present(Nodes.fields(pair.at("/Config/Labels"))),
                    LabelProperties::unexpectedLabel,
                    (pair, judge, desired, live) ->
                            judge.compare(desired, live.flatMap(value -> value), GoTimes::means)),
            new KeyedProperty(
                    info("annotations", "/HostConfig/Annotations", "nothing", Severity.LOW),
                    pair -> written(pair.node("annotations")),
                    pair -> KeyedProperty.present(Nodes.fields(pair.at("/HostConfig/Annotations"))),
                    LabelProperties::unexpectedAnnotation,
                    LabelProperties::annotation));

    private LabelProperties() {}

    private static PropertyInfo info(String key, String pointer, String unset, Severity severity) {
        return new PropertyInfo(
                key + ".<key>", List.of(key), List.of(pointer), unset, PropertyInfo.Mode.MAP, false, severity);
    }

    private static Map<String, Desired> labels(ContainerPair pair) {
        Map<String, Desired> desired = new LinkedHashMap<>();
        Nodes.fields(pair.imageConfig("Labels")).forEach((key, value) -> {
            if (!ComposeLabels.isSystem(key)) {
                desired.put(key, Desired.image(pair, Optional.of(value)));
            }
        });
        desired.putAll(written(pair.node("labels")));
        return desired;
    }

    private static Map<String, Desired> written(Optional<YamlNode> node) {
        Map<String, Desired> desired = new LinkedHashMap<>();
        Nodes.entries(node)
                .forEach((key, value) -> desired.put(
                        key, Desired.written(Optional.of(Nodes.text(value).orElse("")), value)));
        return desired;
    }

    private static Comparison unexpectedLabel(ContainerPair pair, Judge judge, String key, Optional<String> live) {
        if (ComposeLabels.isSystem(key)) {
            return judge.same(Desired.of(Kind.COMPOSE_TOOL, pair.tool().description(), live), live);
        }
        if (pair.deployer().maySetLabel(key)) {
            return judge.unverifiable(
                    Desired.deployer(pair, Optional.empty()),
                    live,
                    pair.deployer().title() + " may set it");
        }
        return pair.image().isEmpty()
                ? judge.unverifiable(
                        Desired.image(pair, Optional.empty()), live, "the image, which may set it, was not read")
                : judge.drift(Desired.nothing(pair), live);
    }

    private static Comparison unexpectedAnnotation(ContainerPair pair, Judge judge, String key, Optional<String> live) {
        boolean isEngines = pair.engine().isPodman() || ComposeLabels.isSystem(key);
        return isEngines
                ? judge.same(Desired.engineDefault(pair, live), live)
                : judge.drift(Desired.nothing(pair), live);
    }

    private static Comparison annotation(
            ContainerPair pair, Judge judge, Desired desired, Optional<Optional<String>> live) {
        Optional<String> value = live.flatMap(text -> text);
        return (value.isEmpty() && !pair.engine().apiAtLeast(ANNOTATIONS_API))
                ? judge.notHonoured(desired, value, "the engine knows no annotations before API " + ANNOTATIONS_API)
                : judge.compare(desired, value);
    }
}
