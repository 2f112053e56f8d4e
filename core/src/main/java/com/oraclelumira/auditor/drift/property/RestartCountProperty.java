package com.oraclelumira.auditor.drift.property;

import com.oraclelumira.auditor.drift.Comparison;
import com.oraclelumira.auditor.drift.ContainerPair;
import com.oraclelumira.auditor.drift.EngineFacts;
import com.oraclelumira.auditor.drift.Property;
import com.oraclelumira.auditor.drift.PropertyInfo;
import com.oraclelumira.auditor.model.DriftClass;
import com.oraclelumira.auditor.model.Severity;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * Whether the container restarts again and again. Engines wait at most a minute between two restarts: one that restarted
 * and has been up for longer has recovered, which is a notice.
 */
record RestartCountProperty() implements Property<ContainerPair> {

    private static final Duration LONGEST_WAIT = Duration.ofMinutes(2);

    @Override
    public PropertyInfo info() {
        return new PropertyInfo(
                        "restart_count",
                        List.of(),
                        List.of("/RestartCount", "/State/StartedAt"),
                        "0",
                        PropertyInfo.Mode.JUDGED,
                        true,
                        Severity.HIGH)
                .drifting(DriftClass.STATE);
    }

    @Override
    public List<Comparison> compare(ContainerPair pair) {
        Judge judge = Judge.of(pair, Severity.HIGH, "restart_count");
        Desired never = Desired.engineDefault(pair, Optional.of("0"));
        long count = pair.at("/RestartCount").asLong();
        Optional<String> live = Optional.of(String.valueOf(count));
        if (count == 0 && !pair.container().status().equals("restarting")) {
            return List.of(judge.same(never, live));
        }
        return List.of(
                isLooping(pair)
                        ? judge.drift(DriftClass.STATE, never, live, "it keeps restarting")
                        : judge.graded(Severity.INFO)
                                .drift(
                                        DriftClass.STATE,
                                        never,
                                        live,
                                        "it restarted by itself and has recovered since"));
    }

    private static boolean isLooping(ContainerPair pair) {
        Instant now = pair.engine().clock();
        boolean fresh = EngineFacts.instant(Nodes.text(pair.at("/State/StartedAt")))
                .filter(started -> started.isAfter(now.minus(LONGEST_WAIT)))
                .isPresent();
        String status = pair.container().status();
        return status.equals("restarting") || (status.equals("running") && fresh);
    }
}
