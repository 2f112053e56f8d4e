package com.oraclelumira.auditor.drift.property;

import com.oraclelumira.auditor.drift.Comparison;
import com.oraclelumira.auditor.drift.ContainerPair;
import com.oraclelumira.auditor.drift.Property;
import com.oraclelumira.auditor.drift.PropertyInfo;
import com.oraclelumira.auditor.model.Severity;
import java.util.List;
import java.util.Optional;

/** The container's name: as declared, else project, service and number as either Compose joins them. */
record ContainerNameProperty() implements Property<ContainerPair> {

    @Override
    public PropertyInfo info() {
        return new PropertyInfo(
                "container_name",
                List.of("container_name"),
                List.of("/Name"),
                "project, service and number joined by - or _",
                PropertyInfo.Mode.EQUAL,
                true,
                Severity.MEDIUM);
    }

    @Override
    public List<Comparison> compare(ContainerPair pair) {
        Judge judge = Judge.of(pair, Severity.MEDIUM, "container_name");
        String live = pair.container().name();
        String project = pair.situation().project().name();
        if (pair.deployer().names(project, pair.service().name(), live)) {
            return List.of(judge.same(
                    Desired.deployer(pair, Optional.of(live)),
                    Optional.of(live),
                    pair.deployer().title() + " names containers itself"));
        }
        Optional<Desired> declared =
                pair.node("container_name").flatMap(node -> Nodes.text(node).map(text -> Desired.written(text, node)));
        if (declared.isPresent()) {
            return List.of(judge.compare(declared.get(), Optional.of(live)));
        }
        String separator = pair.tool().isFirst() ? "_" : "-";
        String name = String.join(separator, project, pair.service().name(), String.valueOf(pair.replica()));
        boolean usual =
                live.matches("\\Q" + project + "\\E([-_])\\Q" + pair.service().name() + "\\E\\1[0-9]+");
        return List.of(judge.compare(Desired.tool(pair, Optional.of(name)), Optional.of(live), (wanted, got) -> usual));
    }
}
