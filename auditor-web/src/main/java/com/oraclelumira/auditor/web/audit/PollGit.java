package com.oraclelumira.auditor.web.audit;

import com.oraclelumira.auditor.web.target.Target;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Has a target audited where git holds another commit than its latest audit read. Safe for use by several threads.
 *
 * @param commits tells what git holds
 * @param runAudit runs the audit
 */
public record PollGit(Commits commits, RunAudit runAudit) {

    private static final Logger LOG = LoggerFactory.getLogger(PollGit.class);

    /** Looks once, and waits for the audit where there is one. */
    public void look(Target target) {
        Optional<String> read = runAudit.status(target)
                .latest()
                .flatMap(audit -> audit.report().desired().commit());
        if (read.isEmpty()) {
            // The audit that is to come, or the schedule, says why nothing could be read.
            return;
        }
        try {
            if (!commits.commit(target).equals(read.get())) {
                runAudit.start(target, Occasion.of(Trigger.PUSH)).join();
            }
        } catch (AuditException e) {
            LOG.warn("target {}: git could not be asked for its latest commit: {}", target.name(), e.getMessage());
        }
    }
}
