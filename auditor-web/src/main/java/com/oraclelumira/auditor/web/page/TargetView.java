package com.oraclelumira.auditor.web.page;

import com.oraclelumira.auditor.report.html.ReportView;
import com.oraclelumira.auditor.report.html.Times;
import com.oraclelumira.auditor.report.html.Words;
import com.oraclelumira.auditor.web.audit.FinishedAudit;
import com.oraclelumira.auditor.web.audit.TargetStatus;
import com.oraclelumira.auditor.web.target.Target;
import com.oraclelumira.auditor.web.target.TargetText;
import java.time.Instant;
import java.util.Optional;

/**
 * A target as its page shows it.
 *
 * @param name its name
 * @param origin who asked for it
 * @param running whether an audit is under way
 * @param finishedAt when its latest audit ended
 * @param report what that found
 * @param below how many findings that count are below its threshold
 * @param offer the configuration that would keep it a target; present where it was only found running
 */
public record TargetView(
        String name,
        Target.Origin origin,
        boolean running,
        Optional<Instant> finishedAt,
        Optional<ReportView> report,
        int below,
        Optional<String> offer) {

    static TargetView of(TargetStatus status, Words words) {
        return new TargetView(
                status.target().name(),
                status.target().origin(),
                status.running(),
                status.latest().map(FinishedAudit::finishedAt),
                status.latest()
                        .map(audit -> ReportView.of(
                                audit.report(), words, status.target().threshold())),
                status.below(),
                Optional.of(status.target())
                        .filter(target -> target.origin() == Target.Origin.FOUND)
                        .map(TargetText::of));
    }

    /** The verdict's name, or {@code pending}. */
    public String state() {
        return report.map(ReportView::verdict).orElse("pending");
    }

    /** When its latest audit ended, in words. */
    public String finishedText() {
        return finishedAt.map(Times::minute).orElse("");
    }

    public boolean isDemo() {
        return origin == Target.Origin.DEMO;
    }
}
