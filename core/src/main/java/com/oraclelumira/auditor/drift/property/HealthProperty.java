package com.oraclelumira.auditor.drift.property;

import com.oraclelumira.auditor.drift.Comparison;
import com.oraclelumira.auditor.drift.ContainerPair;
import com.oraclelumira.auditor.drift.Property;
import com.oraclelumira.auditor.drift.PropertyInfo;
import com.oraclelumira.auditor.model.DriftClass;
import com.oraclelumira.auditor.model.Severity;
import java.util.List;
import java.util.Optional;

/** What the health check of a running container says; a stopped one only shows what was once. */
record HealthProperty() implements Property<ContainerPair> {

    @Override
    public PropertyInfo info() {
        return new PropertyInfo(
                        "health",
                        List.of(),
                        List.of("/State/Health/Status"),
                        "healthy, where there is a health check",
                        PropertyInfo.Mode.JUDGED,
                        true,
                        Severity.HIGH)
                .drifting(DriftClass.STATE);
    }

    @Override
    public List<Comparison> compare(ContainerPair pair) {
        String health = Nodes.text(pair.at("/State/Health/Status"));
        boolean says = !health.isEmpty() && !health.equals("none");
        if (!says || !pair.container().status().equals("running")) {
            return List.of();
        }
        Judge judge = Judge.of(pair, Severity.HIGH, "health");
        Desired healthy = Desired.engineDefault(pair, Optional.of("healthy"));
        Optional<String> live = Optional.of(health);
        if (!health.equals("unhealthy")) {
            return List.of(judge.same(healthy, live));
        }
        long streak = pair.at("/State/Health/FailingStreak").asLong();
        return List.of(
                streak > 0
                        ? judge.drift(DriftClass.STATE, healthy, live, "failed " + streak + " times in a row")
                        : judge.graded(Severity.INFO)
                                .drift(
                                        DriftClass.STATE,
                                        healthy,
                                        live,
                                        "no check failed since it was paused or stopped"));
    }
}
