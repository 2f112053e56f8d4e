package com.oraclelumira.auditor.finding;

import static org.assertj.core.api.Assertions.assertThat;

import com.oraclelumira.auditor.model.DriftClass;
import com.oraclelumira.auditor.model.Problem;
import com.oraclelumira.auditor.model.PropertyPath;
import com.oraclelumira.auditor.model.Severity;
import com.oraclelumira.auditor.model.SourceLocation;
import com.oraclelumira.auditor.model.SubjectRef;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

class AcceptanceTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 24);
    private static final Finding MEMORY = drift("mysql", "mem_limit");
    private static final Finding LABEL = drift("mysql", "labels.team");

    @Test
    void a_matching_waiver_accepts_the_finding_and_no_other() {
        Acceptance.Result result = new Acceptance(List.of(waiver("mysql", "mem_*", "2026-12-31")), Set.of())
                .apply("prod", List.of(MEMORY, LABEL), TODAY);
        assertThat(result.findings().get(0).counts()).isFalse();
        assertThat(result.findings().get(1).counts()).isTrue();
        assertThat(result.problems()).isEmpty();
    }

    @Test
    void a_waiver_holds_on_its_last_day() {
        Acceptance acceptance = new Acceptance(List.of(waiver("mysql", "mem_limit", "2026-11-24")), Set.of());
        assertThat(acceptance
                        .apply("prod", List.of(MEMORY), TODAY)
                        .findings()
                        .get(0)
                        .waiver())
                .isPresent();
    }

    @Test
    void waived_finding_returns_after_expiry() {
        Acceptance.Result result = new Acceptance(List.of(waiver("mysql", "mem_limit", "2026-11-23")), Set.of())
                .apply("prod", List.of(MEMORY), TODAY);
        assertThat(result.findings().get(0).waiver()).isEmpty();
        assertThat(result.problems())
                .singleElement()
                .extracting(Problem::message)
                .asString()
                .startsWith("ended on 2026-11-23");
    }

    @Test
    void a_waiver_that_accepts_nothing_is_named() {
        Acceptance.Result result = new Acceptance(List.of(waiver("dolibarr", "*", "2026-12-31")), Set.of())
                .apply("prod", List.of(MEMORY), TODAY);
        assertThat(result.problems()).singleElement().satisfies(problem -> {
            assertThat(problem.message()).startsWith("accepts nothing");
            assertThat(problem.location()).contains(new SourceLocation("lumira-waivers.yaml", 2, 5));
        });
    }

    @Test
    void a_finding_of_the_baseline_does_not_count() {
        Acceptance baseline = new Acceptance(List.of(), Baseline.read(Baseline.write(List.of(MEMORY))));
        assertThat(baseline.apply("prod", List.of(MEMORY, LABEL), TODAY).findings())
                .extracting(Finding::counts)
                .containsExactly(false, true);
    }

    private static WaiverRule waiver(String subject, String property, String expires) {
        return new WaiverRule(
                Optional.empty(),
                Optional.of(subject),
                Optional.of(property),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                new Waiver("known", "ops", Optional.of(LocalDate.parse(expires))),
                new SourceLocation("lumira-waivers.yaml", 2, 5));
    }

    private static Finding drift(String service, String property) {
        SubjectRef subject = SubjectRef.service(service);
        return new Finding(
                Fingerprint.of("prod", subject, property),
                Finding.Kind.DRIFT,
                Optional.of(DriftClass.CHANGED),
                Optional.empty(),
                Severity.MEDIUM,
                subject,
                Optional.of(PropertyPath.of(property)),
                Optional.of("1"),
                Optional.of("2"),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                false,
                property + " differs",
                "",
                List.of(),
                List.of(),
                Optional.empty(),
                Optional.empty());
    }
}
