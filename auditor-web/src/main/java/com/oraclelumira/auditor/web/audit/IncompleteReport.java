package com.oraclelumira.auditor.web.audit;

import com.oraclelumira.auditor.AuditReport;
import com.oraclelumira.auditor.model.Outcome;
import com.oraclelumira.auditor.model.Problem;
import com.oraclelumira.auditor.web.setting.Redaction;
import com.oraclelumira.auditor.web.target.Desired;
import com.oraclelumira.auditor.web.target.Live;
import com.oraclelumira.auditor.web.target.Target;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** The report of an audit that came to nothing: never clean, and it says why. */
final class IncompleteReport {

    private static final Map<Outcome, Integer> NOTHING =
            Arrays.stream(Outcome.values()).collect(Collectors.toMap(outcome -> outcome, outcome -> 0));

    private IncompleteReport() {}

    static AuditReport of(Target target, String reason) {
        return new AuditReport(
                new AuditReport.Target(
                        target.name(), host(target.live()), target.project().orElse("")),
                desired(target),
                Optional.empty(),
                AuditReport.Verdict.INCOMPLETE,
                List.of(),
                NOTHING,
                List.of(),
                List.of(),
                List.of(Problem.of(Problem.Level.INCOMPLETE, target.name(), reason)));
    }

    private static String host(Live live) {
        return live instanceof Live.OnEngine engine
                ? Redaction.ofUserInfo(engine.endpoint().orElse("the local engine"))
                : ((Live.Recorded) live).folder().toString();
    }

    private static AuditReport.Desired desired(Target target) {
        if (target.desired() instanceof Desired.InGit git) {
            return new AuditReport.Desired(
                    Redaction.ofUserInfo(git.repository()), git.ref(), Optional.empty(), target.files());
        }
        String folder = ((Desired.InFolder) target.desired()).folder().toString();
        return new AuditReport.Desired(folder, Optional.empty(), Optional.empty(), target.files());
    }
}
