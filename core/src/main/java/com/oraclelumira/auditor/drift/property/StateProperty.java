package com.oraclelumira.auditor.drift.property;

import com.oraclelumira.auditor.drift.Comparison;
import com.oraclelumira.auditor.drift.ContainerPair;
import com.oraclelumira.auditor.drift.Property;
import com.oraclelumira.auditor.drift.PropertyInfo;
import com.oraclelumira.auditor.model.DriftClass;
import com.oraclelumira.auditor.model.Severity;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/** Whether the container runs. A job that others wait for, and that ended well, is where it should be. */
record StateProperty() implements Property<ContainerPair> {

    private static final String RUNNING = "running";
    private static final Set<String> FINAL = Set.of("no", "on-failure");

    @Override
    public PropertyInfo info() {
        return new PropertyInfo(
                        "state",
                        List.of(),
                        List.of("/State/Status", "/State/ExitCode"),
                        "running, or exited (0) for a job",
                        PropertyInfo.Mode.JUDGED,
                        true,
                        Severity.HIGH)
                .drifting(DriftClass.STATE);
    }

    @Override
    public List<Comparison> compare(ContainerPair pair) {
        Judge judge = Judge.of(pair, Severity.HIGH, "state");
        Desired running = Desired.tool(pair, Optional.of(RUNNING));
        String status = pair.container().status();
        Optional<String> live = Form.TEXT.of(status);
        if (status.isEmpty()) {
            return List.of(judge.notObservable(running, "the engine does not say"));
        }
        if (status.equals(RUNNING)) {
            return List.of(judge.same(running, live));
        }
        if (isDone(pair, status)) {
            return List.of(judge.same(running, live, "a job that ended well"));
        }
        String code = Nodes.text(pair.at("/State/ExitCode"));
        String shown = (status.equals("exited") && !code.equals("0")) ? status + " (" + code + ")" : status;
        return List.of(judge.drift(DriftClass.STATE, running, Optional.of(shown), reason(pair)));
    }

    /** Whether it is a job: ended with 0, not to be restarted, and another service waits for it to complete. */
    private static boolean isDone(ContainerPair pair, String status) {
        String restart = LoggingLifecycleProperties.desiredRestart(pair);
        return status.equals("exited")
                && pair.at("/State/ExitCode").asInt() == 0
                && FINAL.contains(restart.replaceFirst(":.*", ""))
                && isAwaited(pair);
    }

    private static boolean isAwaited(ContainerPair pair) {
        return pair.situation().project().services().values().stream()
                .map(service -> service.dependsOn().get(pair.service().name()))
                .filter(Objects::nonNull)
                .anyMatch(dependency -> dependency
                        .condition()
                        .filter("service_completed_successfully"::equals)
                        .isPresent());
    }

    private static String reason(ContainerPair pair) {
        return pair.at("/State/OOMKilled").booleanValue() ? "it was killed for want of memory" : "";
    }
}
