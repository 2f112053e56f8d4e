package com.oraclelumira.auditor.web.page;

import static org.assertj.core.api.Assertions.assertThat;

import com.oraclelumira.auditor.AuditReport;
import com.oraclelumira.auditor.model.Severity;
import com.oraclelumira.auditor.web.audit.AuditSummary;
import com.oraclelumira.auditor.web.audit.OpenCounts;
import com.oraclelumira.auditor.web.audit.Trigger;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class TrendTest {

    private static final LocalDate TODAY = LocalDate.parse("2026-11-24");

    @Test
    void last_audit_of_a_day_stands_for_it_and_for_the_days_without_one() {
        Trend trend = Trend.of(
                List.of(
                        audit("2026-11-21T01:00:00Z", 9),
                        audit("2026-11-21T23:59:59Z", 1),
                        audit("2026-11-23T00:00:00Z", 3)),
                TODAY);

        assertThat(trend.days())
                .extracting(
                        day -> day.date().getDayOfMonth() + ": " + day.open().high())
                .containsExactly("21: 1", "22: 1", "23: 3", "24: 3");
    }

    @Test
    void bars_end_at_the_right_and_the_tallest_fills_the_drawing() {
        Trend trend = Trend.of(List.of(audit("2026-11-23T12:00:00Z", 4), audit("2026-11-24T12:00:00Z", 1)), TODAY);

        assertThat(trend.pieces())
                .containsExactly(new Trend.Piece("high", 336, 0, 60), new Trend.Piece("high", 348, 45, 15));
        assertThat(trend.viewBox()).isEqualTo("0 0 360 60");
    }

    @Test
    void several_targets_add_up() {
        Trend one = Trend.of(List.of(audit("2026-11-23T12:00:00Z", 4)), TODAY);
        Trend other = Trend.of(List.of(audit("2026-11-24T12:00:00Z", 1)), TODAY);

        assertThat(Trend.together(List.of(one, other)).days())
                .extracting(day -> day.open().high())
                .containsExactly(4, 5);
    }

    @Test
    void one_day_is_no_trend() {
        assertThat(Trend.of(List.of(audit("2026-11-24T12:00:00Z", 4)), TODAY).isTold())
                .isFalse();
        assertThat(Trend.of(List.of(), TODAY).isTold()).isFalse();
    }

    private static AuditSummary audit(String finished, int high) {
        Instant at = Instant.parse(finished);
        return new AuditSummary(
                UUID.randomUUID(),
                "lumira",
                Trigger.SCHEDULE,
                at,
                at,
                AuditReport.Verdict.DRIFTED,
                new OpenCounts(0, high, 0, 0, high, Optional.of(Severity.HIGH)),
                Optional.empty());
    }
}
