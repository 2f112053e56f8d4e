package com.oraclelumira.auditor.web.history;

import static org.assertj.core.api.Assertions.assertThat;

import com.oraclelumira.auditor.finding.Finding;
import com.oraclelumira.auditor.finding.Waiver;
import com.oraclelumira.auditor.model.DriftClass;
import com.oraclelumira.auditor.model.PropertyPath;
import com.oraclelumira.auditor.model.Severity;
import com.oraclelumira.auditor.model.SubjectRef;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class LivesTest {

    private static final String TARGET = "prod";
    private static final Instant START = Instant.parse("2026-11-24T02:00:00Z");

    /** Audits one after the other, an hour apart, from {@link #START}. */
    private final Map<String, FindingLife> lives = new HashMap<>();

    private Instant now = START.minus(Duration.ofHours(1));

    @Test
    void finding_seen_for_the_first_time_opens() {
        List<FindingEvent> events = audit(memory("2g"));

        assertThat(events).extracting(FindingEvent::change).containsExactly(Change.OPENED);
        assertThat(life()).returns(START, FindingLife::firstSeen).returns(true, FindingLife::isOpen);
    }

    @Test
    void finding_that_stays_as_it_is_makes_no_event() {
        audit(memory("2g"));

        assertThat(audit(memory("2g"))).isEmpty();
        assertThat(life().openedAt()).isEqualTo(START);
    }

    @Test
    void another_value_or_severity_is_a_change_of_the_same_life() {
        audit(memory("2g"));

        assertThat(audit(memory("4g"))).extracting(FindingEvent::change).containsExactly(Change.CHANGED);
        assertThat(audit(drift("mem_limit", "4g", Severity.CRITICAL)))
                .extracting(FindingEvent::change)
                .containsExactly(Change.CHANGED);
        assertThat(life())
                .returns(START, FindingLife::openedAt)
                .returns(Severity.CRITICAL, life -> life.facts().severity());
    }

    @Test
    void finding_that_is_gone_is_resolved_and_one_that_comes_back_reopened() {
        audit(memory("2g"));

        assertThat(audit()).extracting(FindingEvent::change).containsExactly(Change.RESOLVED);
        assertThat(life().resolvedAt()).contains(hour(1));
        assertThat(life().lastSeen()).isEqualTo(START);
        assertThat(audit()).isEmpty();
        assertThat(audit(memory("2g"))).extracting(FindingEvent::change).containsExactly(Change.REOPENED);
        assertThat(life())
                .returns(START, FindingLife::firstSeen)
                .returns(hour(3), FindingLife::openedAt)
                .returns(1, FindingLife::reopened)
                .returns(true, FindingLife::isOpen);
    }

    @Test
    void audit_that_could_not_read_everything_resolves_nothing() {
        audit(memory("2g"));

        List<FindingEvent> events = audit(false, List.of(), Causes.unknown(now));

        assertThat(events).isEmpty();
        assertThat(life().isOpen()).isTrue();
    }

    @Test
    void audit_that_could_not_read_everything_opens_what_it_does_find() {
        assertThat(audit(false, List.of(memory("2g")), Causes.unknown(now)))
                .extracting(FindingEvent::change)
                .containsExactly(Change.OPENED);
    }

    @Test
    void waiver_and_its_end_are_told() {
        audit(memory("2g"));
        Finding accepted = memory("2g").waivedBy(new Waiver("until the move", "ops", Optional.empty()));

        assertThat(audit(accepted)).extracting(FindingEvent::change).containsExactly(Change.ACCEPTED);
        assertThat(life().facts().counts()).isFalse();
        assertThat(audit(memory("2g"))).extracting(FindingEvent::change).containsExactly(Change.UNACCEPTED);
        assertThat(life().openedAt()).isEqualTo(START);
    }

    @Test
    void of_two_findings_with_one_fingerprint_the_gravest_stands_for_both() {
        List<FindingEvent> events = audit(memory("2g"), drift("mem_limit", "3g", Severity.CRITICAL));

        assertThat(events)
                .singleElement()
                .extracting(event -> event.facts().severity())
                .isEqualTo(Severity.CRITICAL);
    }

    @Test
    void event_about_its_container_is_the_cause() {
        Instant update = START.minusSeconds(60);
        Causes causes = new Causes(
                List.of(
                        new HostEvent(update.minusSeconds(5), "rename", "oracle_crm", Optional.of("dolibarr")),
                        new HostEvent(update, "update", "oracle_crm", Optional.of("dolibarr")),
                        new HostEvent(update.plusSeconds(5), "start", "oracle_mysql", Optional.of("mysql"))),
                Optional.of("a1b2c3d"),
                START);

        audit(true, List.of(memory("2g")), causes);

        assertThat(life().cause()).contains(new Cause(Cause.Kind.EVENT, "update oracle_crm", update));
    }

    @Test
    void container_that_left_a_network_is_put_down_to_the_event_that_names_the_network() {
        Instant left = START.minusSeconds(60);
        Causes causes = new Causes(
                List.of(new HostEvent(left, "disconnect", "lumira_internal", Optional.empty())),
                Optional.of("a1b2c3d"),
                START);

        assertThat(causes.of(FindingFacts.of(drift("networks.internal", "nothing", Severity.HIGH))))
                .contains(new Cause(Cause.Kind.EVENT, "disconnect lumira_internal", left));
        assertThat(causes.of(FindingFacts.of(drift("networks.public", "nothing", Severity.HIGH))))
                .contains(new Cause(Cause.Kind.COMMIT, "a1b2c3d", START));
        assertThat(causes.of(FindingFacts.of(memory("2g")))).contains(new Cause(Cause.Kind.COMMIT, "a1b2c3d", START));
    }

    @Test
    void another_commit_is_the_cause_where_no_event_is() {
        audit(memory("2g"));
        Causes causes = new Causes(
                List.of(new HostEvent(START, "start", "oracle_mysql", Optional.of("mysql"))),
                Optional.of("a1b2c3d"),
                hour(1));

        List<FindingEvent> events = audit(true, List.of(), causes);

        assertThat(events)
                .singleElement()
                .extracting(FindingEvent::cause)
                .isEqualTo(Optional.of(new Cause(Cause.Kind.COMMIT, "a1b2c3d", hour(1))));
    }

    @Test
    void cause_of_a_finding_is_kept_while_it_stays_and_forgotten_when_it_comes_back_without_one() {
        Cause commit = new Cause(Cause.Kind.COMMIT, "a1b2c3d", START);
        audit(true, List.of(memory("2g")), new Causes(List.of(), Optional.of("a1b2c3d"), START));

        audit(memory("4g"));
        assertThat(life().cause()).contains(commit);
        audit();
        audit(memory("4g"));
        assertThat(life().cause()).isEmpty();
    }

    private List<FindingEvent> audit(Finding... findings) {
        return audit(true, List.of(findings), Causes.unknown(now));
    }

    private List<FindingEvent> audit(boolean whole, List<Finding> findings, Causes causes) {
        now = now.plus(Duration.ofHours(1));
        Lives.Step step = Lives.after(lives, new Observation(TARGET, UUID.randomUUID(), now, whole, findings, causes));
        step.lives().forEach(life -> lives.put(life.fingerprint(), life));
        return step.events();
    }

    private FindingLife life() {
        assertThat(lives).hasSize(1);
        return lives.values().iterator().next();
    }

    private static Instant hour(int number) {
        return START.plus(Duration.ofHours(number));
    }

    private static Finding memory(String live) {
        return drift("mem_limit", live, Severity.HIGH);
    }

    private static Finding drift(String property, String live, Severity severity) {
        return new Finding(
                "0011223344556677",
                Finding.Kind.DRIFT,
                Optional.of(DriftClass.CHANGED),
                Optional.empty(),
                severity,
                SubjectRef.service("dolibarr", "oracle_crm", 1),
                Optional.of(PropertyPath.of(property)),
                Optional.of("512m"),
                Optional.of(live),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                false,
                property + " is " + live + " on the host",
                "",
                List.of(),
                List.of(),
                Optional.empty(),
                Optional.empty());
    }
}
