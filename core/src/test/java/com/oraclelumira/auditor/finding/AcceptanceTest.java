package com.oraclelumira.auditor.finding;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.oraclelumira.auditor.finding.Acceptance.Remark;
import com.oraclelumira.auditor.model.DriftClass;
import com.oraclelumira.auditor.model.PropertyPath;
import com.oraclelumira.auditor.model.Severity;
import com.oraclelumira.auditor.model.SourceLocation;
import com.oraclelumira.auditor.model.SubjectRef;
import com.oraclelumira.auditor.yaml.YamlException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AcceptanceTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 24);
    private static final Finding MEMORY = drift("mysql", "mem_limit");
    private static final Finding LABEL = drift("mysql", "labels.team");
    private static final List<Finding> FOUND = List.of(MEMORY, LABEL);
    private static final SourceLocation PLACE = new SourceLocation("lumira-waivers.yaml", 2, 5);

    @Test
    void a_matching_waiver_accepts_the_finding_and_no_other() {
        Acceptance.Result result =
                accept(waiver("mysql", "mem_*", "2026-12-31")).apply("prod", FOUND, TODAY);
        assertThat(result.findings().get(0).counts()).isFalse();
        assertThat(result.findings().get(1).counts()).isTrue();
        assertThat(result.remarks()).isEmpty();
    }

    @Test
    void a_waiver_holds_on_its_last_day() {
        Acceptance acceptance = accept(waiver("mysql", "mem_limit", "2026-11-24"));
        assertThat(acceptance.apply("prod", FOUND, TODAY).findings().get(0).waiver())
                .isPresent();
    }

    @Test
    void waived_finding_returns_after_expiry_and_the_waiver_is_named_with_its_day() {
        Acceptance.Result result =
                accept(waiver("mysql", "mem_limit", "2026-11-23")).apply("prod", FOUND, TODAY);
        assertThat(result.findings().get(0).waiver()).isEmpty();
        assertThat(result.remarks())
                .containsExactly(new Remark(
                        Remark.Kind.EXPIRED_WAIVER, "subject mysql, property mem_limit", "2026-11-23", PLACE));
    }

    @Test
    void a_renewed_waiver_holds_although_the_old_one_stands_before_it() {
        Acceptance.Result result = accept(
                        waiver("mysql", "mem_limit", "2026-11-23"), waiver("mysql", "mem_limit", "2026-12-31"))
                .apply("prod", FOUND, TODAY);
        assertThat(result.findings().get(0).waiver()).isPresent();
        assertThat(kinds(result)).containsExactly(Remark.Kind.EXPIRED_WAIVER);
    }

    @Test
    void a_waiver_that_accepts_nothing_is_named() {
        Acceptance.Result result =
                accept(waiver("dolibarr", "mem_limit", "2026-12-31")).apply("prod", FOUND, TODAY);
        assertThat(result.remarks())
                .containsExactly(new Remark(
                        Remark.Kind.UNUSED_WAIVER,
                        "subject dolibarr, property mem_limit",
                        "nothing that was found",
                        PLACE));
    }

    @Test
    void a_waiver_behind_one_that_accepts_the_same_is_named_with_the_other() {
        Acceptance.Result result = accept(
                        waiver("mysql", "mem_limit", "2026-12-31"), waiver("mysql", "mem_*", "2026-12-31"))
                .apply("prod", FOUND, TODAY);
        assertThat(result.remarks())
                .singleElement()
                .satisfies(remark -> assertThat(remark.detail())
                        .isEqualTo("nothing that the waiver at lumira-waivers.yaml:2:5 does not accept before it"));
    }

    @Test
    void a_waiver_for_another_target_is_none_of_this_one_s_business() throws Exception {
        assertThat(accept(read("target: staging", "property: mem_limit"))
                        .apply("prod", FOUND, TODAY)
                        .remarks())
                .isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "target: prod",
                "subject: mysql",
                "class: changed",
                "subject: mysql|property: '*'",
                "rule: '*'",
                "property: mem_*",
                "subject: '*'|property: 'mem_*'"
            })
    void a_waiver_that_does_not_say_what_of_which_subject_is_too_broad(String matchers) throws Exception {
        assertThat(kinds(accept(read(matchers.split("[|]"))).apply("prod", FOUND, TODAY)))
                .contains(Remark.Kind.BROAD_WAIVER);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "property: mem_limit",
                "rule: CNT-INIT",
                "subject: mysql|property: mem_*",
                "subject: my*|rule: CNT-*",
                "fingerprint: 0a1b2c3d4e5f6071"
            })
    void a_waiver_that_says_what_it_accepts_is_not_too_broad(String matchers) throws Exception {
        assertThat(kinds(accept(read(matchers.split("[|]"))).apply("prod", FOUND, TODAY)))
                .doesNotContain(Remark.Kind.BROAD_WAIVER);
    }

    @Test
    void a_finding_of_the_baseline_does_not_count_and_a_new_one_does() throws Exception {
        assertThat(baseline(List.of(MEMORY)).apply("prod", FOUND, TODAY).findings())
                .extracting(Finding::counts)
                .containsExactly(false, true);
    }

    @Test
    void an_entry_of_the_baseline_that_is_solved_is_named_with_its_line_and_leaves_the_next_one() throws Exception {
        Acceptance known = baseline(FOUND);
        Acceptance.Result result = known.apply("prod", List.of(MEMORY), TODAY);
        assertThat(result.remarks()).singleElement().satisfies(remark -> {
            assertThat(remark.kind()).isEqualTo(Remark.Kind.SOLVED_FINDING);
            assertThat(remark.detail()).isEqualTo("service mysql: labels.team differs");
            assertThat(remark.location().file()).isEqualTo("baseline.json");
            assertThat(remark.location().line()).isEqualTo(6);
        });
        assertThat(known.nextBaseline(result.findings(), true))
                .extracting(Baseline.Entry::fingerprint)
                .containsExactly(MEMORY.fingerprint());
    }

    @Test
    void nothing_leaves_the_baseline_where_not_everything_was_read() throws Exception {
        Acceptance known = baseline(FOUND);
        List<Finding> seen = known.apply("prod", List.of(MEMORY), TODAY).findings();
        assertThat(known.nextBaseline(seen, false))
                .extracting(Baseline.Entry::fingerprint)
                .containsExactly(MEMORY.fingerprint(), LABEL.fingerprint());
    }

    @Test
    void what_a_waiver_accepts_does_not_enter_the_baseline_so_that_its_end_is_seen() {
        Acceptance waived = accept(waiver("mysql", "mem_limit", "2026-12-31"));
        assertThat(waived.nextBaseline(waived.apply("prod", FOUND, TODAY).findings(), true))
                .extracting(Baseline.Entry::fingerprint)
                .containsExactly(LABEL.fingerprint());
    }

    @Test
    void a_file_that_is_no_baseline_is_refused_with_what_is_accepted() throws Exception {
        assertThat(Baseline.read("b.json", "{}".getBytes(UTF_8)).problems())
                .singleElement()
                .hasToString("b.json:1:1: baseline: has no list 'findings'; accepted is what --write-baseline writes");
        assertThat(Baseline.read("b.json", "{\"findings\": [{\"message\": \"x\"}]}".getBytes(UTF_8))
                        .problems())
                .singleElement()
                .hasToString("b.json:1:15: baseline: has no fingerprint; accepted is what --write-baseline writes");
    }

    private static List<Remark.Kind> kinds(Acceptance.Result result) {
        return result.remarks().stream().map(Remark::kind).toList();
    }

    private static Acceptance accept(WaiverRule... waivers) {
        return new Acceptance(List.of(waivers), List.of());
    }

    private static Acceptance baseline(List<Finding> findings) throws YamlException {
        String file = Baseline.write(Acceptance.NONE.nextBaseline(findings, true));
        return new Acceptance(
                List.of(), Baseline.read("baseline.json", file.getBytes(UTF_8)).entries());
    }

    private static WaiverRule read(String... matchers) throws YamlException {
        String file = "waivers:\n  - reason: known\n    owner: ops\n"
                + Stream.of(matchers).map(line -> "    " + line + "\n").collect(Collectors.joining());
        WaiverFile.Content content = WaiverFile.read("lumira-waivers.yaml", file.getBytes(UTF_8));
        assertThat(content.problems()).isEmpty();
        return content.rules().get(0);
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
                PLACE);
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
