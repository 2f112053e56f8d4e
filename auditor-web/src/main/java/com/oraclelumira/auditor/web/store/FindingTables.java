package com.oraclelumira.auditor.web.store;

import com.oraclelumira.auditor.finding.Finding;
import com.oraclelumira.auditor.model.DriftClass;
import com.oraclelumira.auditor.model.Severity;
import com.oraclelumira.auditor.model.SubjectRef;
import com.oraclelumira.auditor.model.SubjectType;
import com.oraclelumira.auditor.web.history.Cause;
import com.oraclelumira.auditor.web.history.Change;
import com.oraclelumira.auditor.web.history.FindingEvent;
import com.oraclelumira.auditor.web.history.FindingFacts;
import com.oraclelumira.auditor.web.history.FindingLife;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** The tables of findings: their lives, and what happened to them. Both tell what a finding was and what caused it. */
final class FindingTables {

    private static final int LONGEST_NAME = 255;
    private static final int LONGEST_PROPERTY = 1_024;
    private static final int LONGEST_MESSAGE = 4_000;
    private static final int LONGEST_CAUSE = 320;

    private static final Columns<SubjectRef> SUBJECT = Columns.of(SubjectRef.class)
            .and("subject_type", SubjectRef::type)
            .cut("subject", LONGEST_NAME, SubjectRef::name)
            .cutIfAny("service", LONGEST_NAME, SubjectRef::service)
            .cutIfAny("container", LONGEST_NAME, SubjectRef::container)
            .and("replica", SubjectRef::replica);

    private static final Columns<FindingFacts> FACTS = Columns.of(FindingFacts.class)
            .and("kind", FindingFacts::kind)
            .and("drift_class", FindingFacts::driftClass)
            .and("rule_id", FindingFacts::rule)
            .and("severity", FindingFacts::severity)
            .and(SUBJECT, FindingFacts::subject)
            .cutIfAny("property", LONGEST_PROPERTY, FindingFacts::property)
            .cut("message", LONGEST_MESSAGE, FindingFacts::message)
            .and("waived", FindingFacts::waived)
            .and("state", FindingFacts::state);

    private static final Columns<Optional<Cause>> CAUSE = new Columns<Optional<Cause>>(List.of())
            .and("cause_kind", cause -> cause.map(Cause::kind))
            .cutIfAny("cause_what", LONGEST_CAUSE, cause -> cause.map(Cause::what))
            .and("cause_at", cause -> cause.map(Cause::at));

    static final Table<FindingLife> LIVES = new Table<>(
            "finding",
            Columns.of(FindingLife.class)
                    .and("fingerprint", FindingLife::fingerprint)
                    .and("target", FindingLife::target)
                    .and(FACTS, FindingLife::facts)
                    .and("first_seen", FindingLife::firstSeen)
                    .and("opened_at", FindingLife::openedAt)
                    .and("last_seen", FindingLife::lastSeen)
                    .and("resolved_at", FindingLife::resolvedAt)
                    .and("reopened", FindingLife::reopened)
                    .and(CAUSE, FindingLife::cause),
            row -> new FindingLife(
                    row.text("fingerprint"),
                    row.text("target"),
                    facts(row),
                    row.time("first_seen"),
                    row.time("opened_at"),
                    row.time("last_seen"),
                    row.timeIfAny("resolved_at"),
                    row.number("reopened"),
                    cause(row)));

    static final Table<FindingEvent> EVENTS = new Table<>(
            "finding_event",
            Columns.of(FindingEvent.class)
                    .and("audit_id", FindingEvent::audit)
                    .and("fingerprint", FindingEvent::fingerprint)
                    .and("target", FindingEvent::target)
                    .and("happened_at", FindingEvent::at)
                    .and("change_id", FindingEvent::change)
                    .and(FACTS, FindingEvent::facts)
                    .and(CAUSE, FindingEvent::cause),
            row -> new FindingEvent(
                    row.text("fingerprint"),
                    row.text("target"),
                    row.time("happened_at"),
                    row.id("audit_id"),
                    row.constant("change_id", Change.class),
                    facts(row),
                    cause(row)));

    private FindingTables() {}

    private static FindingFacts facts(Row row) {
        return new FindingFacts(
                row.constant("kind", Finding.Kind.class),
                row.constantIfAny("drift_class", DriftClass.class),
                row.textIfAny("rule_id"),
                row.constant("severity", Severity.class),
                new SubjectRef(
                        row.constant("subject_type", SubjectType.class),
                        row.text("subject"),
                        row.textIfAny("service"),
                        row.textIfAny("container"),
                        row.number("replica")),
                row.textIfAny("property"),
                row.text("message"),
                row.is("waived"),
                row.text("state"));
    }

    private static Optional<Cause> cause(Row row) {
        Optional<Instant> at = row.timeIfAny("cause_at");
        return at.map(time -> new Cause(row.constant("cause_kind", Cause.Kind.class), row.text("cause_what"), time));
    }
}
