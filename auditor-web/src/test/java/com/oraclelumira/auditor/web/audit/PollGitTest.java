package com.oraclelumira.auditor.web.audit;

import static org.assertj.core.api.Assertions.assertThat;

import com.oraclelumira.auditor.AuditReport;
import com.oraclelumira.auditor.web.Reports;
import com.oraclelumira.auditor.web.target.Target;
import com.oraclelumira.auditor.web.target.TestTargets;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class PollGitTest {

    private static final Target TARGET = TestTargets.of("prod", Map.of("git", "/srv/git/stack.git", "poll", "PT1M"));

    private final List<FinishedAudit> audits = new ArrayList<>();
    private final AuditReport report = Reports.drifted();
    private final RunAudit runAudit = new RunAudit(
            target -> report, new LatestAudits(new NoStore(), audits::add), Clock.systemUTC(), Runnable::run);

    @Test
    void other_commit_than_the_latest_audit_read_leads_to_an_audit() {
        runAudit.begin(TARGET, Occasion.of(Trigger.START));

        new PollGit(target -> "0".repeat(40), runAudit).look(TARGET);

        assertThat(audits).extracting(audit -> audit.occasion().trigger()).containsExactly(Trigger.START, Trigger.PUSH);
    }

    @Test
    void same_commit_leads_to_none() {
        runAudit.begin(TARGET, Occasion.of(Trigger.START));

        new PollGit(target -> report.desired().commit().orElseThrow(), runAudit).look(TARGET);

        assertThat(audits).hasSize(1);
    }

    @Test
    void target_that_has_read_no_commit_yet_is_left_to_its_schedule() {
        new PollGit(target -> "0".repeat(40), runAudit).look(TARGET);

        assertThat(audits).isEmpty();
    }

    @Test
    void git_that_does_not_answer_is_left_to_the_schedule_which_reports_it() {
        runAudit.begin(TARGET, Occasion.of(Trigger.START));

        new PollGit(
                        target -> {
                            throw new AuditException("no answer", new java.io.IOException());
                        },
                        runAudit)
                .look(TARGET);

        assertThat(audits).hasSize(1);
    }
}
