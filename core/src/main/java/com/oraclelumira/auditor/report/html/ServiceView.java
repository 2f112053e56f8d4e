package com.oraclelumira.auditor.report.html;

import com.oraclelumira.auditor.AuditReport;
import com.oraclelumira.auditor.finding.Finding;
import com.oraclelumira.auditor.model.Severity;
import java.util.List;
import java.util.Optional;

/**
 * A service at a glance.
 *
 * @param name its name
 * @param state {@code clean}, {@code violations} or {@code drifted}; {@code incomplete} where nothing live was read
 * @param count how many findings of it count
 * @param anchor where its first finding stands in the page
 */
public record ServiceView(String name, String state, long count, Optional<String> anchor) {

    static ServiceView of(String name, List<Finding> findings, boolean read, Severity threshold) {
        List<Finding> own = findings.stream()
                .filter(finding -> finding.counts()
                        && finding.subject().service().filter(name::equals).isPresent())
                .toList();
        AuditReport.Verdict verdict = AuditReport.Verdict.of(own, threshold);
        boolean unsure = !read && verdict != AuditReport.Verdict.DRIFTED;
        String state = (unsure ? AuditReport.Verdict.INCOMPLETE : verdict).id();
        return new ServiceView(
                name, state, own.size(), own.stream().findFirst().map(finding -> "f-" + finding.fingerprint()));
    }
}
