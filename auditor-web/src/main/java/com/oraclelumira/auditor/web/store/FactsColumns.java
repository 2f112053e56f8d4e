package com.oraclelumira.auditor.web.store;

import com.oraclelumira.auditor.finding.Finding;
import com.oraclelumira.auditor.model.DriftClass;
import com.oraclelumira.auditor.model.Severity;
import com.oraclelumira.auditor.model.SubjectRef;
import com.oraclelumira.auditor.model.SubjectType;
import com.oraclelumira.auditor.web.history.FindingFacts;
import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What a finding was, as columns. */
@Embeddable
class FactsColumns {

    private static final int LONGEST_NAME = 255;
    private static final int LONGEST_PROPERTY = 1_024;
    private static final int LONGEST_MESSAGE = 4_000;

    @Column(name = "kind")
    private String kind;

    @Column(name = "drift_class")
    private @Nullable String driftClass;

    @Column(name = "rule_id")
    private @Nullable String rule;

    @Column(name = "severity")
    private String severity;

    @Column(name = "subject_type")
    private String subjectType;

    @Column(name = "subject")
    private String subject;

    @Column(name = "service")
    private @Nullable String service;

    @Column(name = "container")
    private @Nullable String container;

    @Column(name = "replica")
    private int replica;

    @Column(name = "property")
    private @Nullable String property;

    @Column(name = "message")
    private String message;

    @Column(name = "waived")
    private boolean waived;

    @Column(name = "state")
    private String state;

    @SuppressWarnings("NullAway.Init") // persistence fills the fields
    protected FactsColumns() {}

    FactsColumns(FindingFacts facts) {
        kind = facts.kind().id();
        driftClass = facts.driftClass().map(DriftClass::id).orElse(null);
        rule = facts.rule().orElse(null);
        severity = facts.severity().id();
        subjectType = facts.subject().type().id();
        subject = cut(facts.subject().name(), LONGEST_NAME);
        service = facts.subject().service().map(name -> cut(name, LONGEST_NAME)).orElse(null);
        container =
                facts.subject().container().map(name -> cut(name, LONGEST_NAME)).orElse(null);
        replica = facts.subject().replica();
        property = facts.property().map(name -> cut(name, LONGEST_PROPERTY)).orElse(null);
        message = cut(facts.message(), LONGEST_MESSAGE);
        waived = facts.waived();
        state = facts.state();
    }

    FindingFacts facts() {
        return new FindingFacts(
                Finding.Kind.valueOf(kind.toUpperCase(Locale.ROOT)),
                Optional.ofNullable(driftClass).map(id -> DriftClass.valueOf(id.toUpperCase(Locale.ROOT))),
                Optional.ofNullable(rule),
                Severity.valueOf(severity.toUpperCase(Locale.ROOT)),
                new SubjectRef(
                        SubjectType.valueOf(subjectType.toUpperCase(Locale.ROOT)),
                        subject,
                        Optional.ofNullable(service),
                        Optional.ofNullable(container),
                        replica),
                Optional.ofNullable(property),
                message,
                waived,
                state);
    }

    /** Longer ones are hostile or broken; the report of the audit holds them whole. */
    private static String cut(String text, int longest) {
        return text.length() <= longest ? text : text.substring(0, longest - 1) + "…";
    }
}
