package com.oraclelumira.auditor.drift.property;

import com.oraclelumira.auditor.drift.Comparison;
import com.oraclelumira.auditor.drift.ComposeLabels;
import com.oraclelumira.auditor.drift.ContainerPair;
import com.oraclelumira.auditor.drift.Property;
import com.oraclelumira.auditor.drift.PropertyInfo;
import com.oraclelumira.auditor.model.Severity;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The labels by which Compose knows its container: without them it was made by hand, whatever its name says. */
record ComposeLabelProperty() implements Property<ContainerPair> {

    @Override
    public PropertyInfo info() {
        return new PropertyInfo(
                "labels.com.docker.compose",
                List.of(),
                List.of("/Config/Labels"),
                "project and service",
                PropertyInfo.Mode.EQUAL,
                false,
                Severity.MEDIUM);
    }

    @Override
    public List<Comparison> compare(ContainerPair pair) {
        Judge judge = Judge.of(pair, Severity.MEDIUM, "labels", "com.docker.compose");
        Map<String, String> labels = pair.container().labels();
        String project = labels.getOrDefault(ComposeLabels.PREFIX + "project", "");
        String service = labels.getOrDefault(ComposeLabels.PREFIX + "service", "");
        Desired desired = Desired.tool(
                pair,
                Optional.of(
                        pair.situation().project().name() + "/" + pair.service().name()));
        boolean none = project.isEmpty() && service.isEmpty();
        return List.of(judge.compare(desired, none ? Optional.empty() : Optional.of(project + "/" + service)));
    }
}
