package com.oraclelumira.auditor.web.api;

import static org.assertj.core.api.Assertions.assertThat;

import com.oraclelumira.auditor.AuditReport;
import com.oraclelumira.auditor.model.Severity;
import com.oraclelumira.auditor.web.Reports;
import com.oraclelumira.auditor.web.audit.FinishedAudit;
import com.oraclelumira.auditor.web.audit.Occasion;
import com.oraclelumira.auditor.web.audit.TargetStatus;
import com.oraclelumira.auditor.web.audit.Trigger;
import com.oraclelumira.auditor.web.target.Target;
import com.oraclelumira.auditor.web.target.TestTargets;
import java.io.StringReader;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Document;
import org.xml.sax.InputSource;

class BadgeTest {

    private static final Target TARGET = TestTargets.ofProject("lumira");

    @Test
    void it_says_verdict_and_counts_as_text_too() throws Exception {
        Document svg = parsed(badge(Reports.drifted()));

        assertThat(svg.getDocumentElement().getAttribute("aria-label"))
                .isEqualTo("lumira: drifted: 1 critical, 1 high, 2 medium, 1 low");
        assertThat(svg.getElementsByTagName("text").item(1).getTextContent())
                .isEqualTo("drifted: 1 critical, 1 high, 2 medium, 1 low");
    }

    @Test
    void clean_and_drifted_differ_in_word_and_colour() {
        assertThat(badge(Reports.clean()).words()).isEqualTo("clean");
        assertThat(badge(Reports.clean()).colour())
                .isNotEqualTo(badge(Reports.drifted()).colour());
        assertThat(badge(Reports.incomplete()).words()).isEqualTo("incomplete");
    }

    @Test
    void target_that_was_never_audited_is_pending() throws Exception {
        assertThat(parsed(Badge.of(new TargetStatus(TARGET, Optional.empty(), false)))
                        .getDocumentElement()
                        .getAttribute("aria-label"))
                .isEqualTo("lumira: pending");
    }

    @Test
    void finding_below_the_threshold_is_counted_and_does_not_turn_the_colour() {
        Target relaxed = TestTargets.of("lumira", Map.of("folder", "/srv/lumira", "threshold", "high"));

        Badge below = badge(relaxed, Reports.withDrift(Severity.MEDIUM));

        assertThat(below.words()).isEqualTo("clean: 1 medium");
        assertThat(below.colour()).isEqualTo(badge(Reports.clean()).colour());
        assertThat(badge(relaxed, Reports.withDrift(Severity.HIGH)).words()).isEqualTo("drifted: 1 high");
        assertThat(badge(relaxed, Reports.incomplete()).words()).isEqualTo("incomplete");
    }

    private static Badge badge(AuditReport report) {
        return badge(TARGET, report);
    }

    private static Badge badge(Target target, AuditReport report) {
        FinishedAudit audit = new FinishedAudit(
                UUID.randomUUID(), "lumira", Occasion.of(Trigger.DEMAND), Reports.READ_AT, Reports.READ_AT, report);
        return Badge.of(new TargetStatus(target, Optional.of(audit), false));
    }

    private static Document parsed(Badge badge) throws Exception {
        return DocumentBuilderFactory.newInstance()
                .newDocumentBuilder()
                .parse(new InputSource(new StringReader(badge.svg())));
    }
}
