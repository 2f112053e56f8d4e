package com.oraclelumira.auditor.web.metrics;

import java.util.List;

/** Everything {@code /metrics} can tell. Labels hold names of the configuration and words of closed sets, nothing else. */
enum Metric {
    FINDINGS(
            "lumira_findings",
            Type.GAUGE,
            "Open findings of the latest audit; class is violation for a broken rule, else how it drifted.",
            "target",
            "severity",
            "class"),
    WAIVED_FINDINGS(
            "lumira_waived_findings",
            Type.GAUGE,
            "Findings of the latest audit that a waiver accepts.",
            "target",
            "severity"),
    VERDICT(
            "lumira_verdict",
            Type.GAUGE,
            "1 for the verdict of the latest audit, 0 for the others; pending: none has come to an end yet.",
            "target",
            "verdict"),
    LAST_AUDIT("lumira_last_audit_timestamp_seconds", Type.GAUGE, "When the latest audit came to an end.", "target"),
    LAST_AUDIT_DURATION("lumira_last_audit_duration_seconds", Type.GAUGE, "How long the latest audit took.", "target"),
    LAST_SUCCESS(
            "lumira_last_success_timestamp_seconds",
            Type.GAUGE,
            "When the latest audit came to an end that could read all it needed.",
            "target"),
    AUDITS("lumira_audits", Type.COUNTER, "Audits that came to an end since the start.", "target", "verdict"),
    AUDIT_SECONDS("lumira_audit_seconds", Type.COUNTER, "How long all of them took together.", "target"),
    OLDEST_DRIFT_AGE(
            "lumira_oldest_drift_age_seconds",
            Type.GAUGE,
            "How long the oldest drift that is open has been there; 0 where there is none.",
            "target"),
    EVENT_STREAM(
            "lumira_event_stream_connected",
            Type.GAUGE,
            "1 where the engine's events are being read, 0 where the stream is lost.",
            "target"),
    ALERT_FAILURES(
            "lumira_alert_failures", Type.COUNTER, "Alerts that a receiver did not take, since the start.", "receiver"),
    ALERTS_WAITING("lumira_alerts_waiting", Type.GAUGE, "Alerts that are on their way to a receiver.", "receiver"),
    ALERTS_DEAD(
            "lumira_alerts_dead",
            Type.GAUGE,
            "Alerts that a receiver refused for good, or that were given up; the page can have them tried again.",
            "receiver"),
    LAST_DELIVERY(
            "lumira_alert_last_delivery_timestamp_seconds",
            Type.GAUGE,
            "When an alert last reached a receiver.",
            "receiver"),
    SCHEDULE_RUNNING("lumira_schedule_running", Type.GAUGE, "1 where schedules start audits, 0 where they do not."),
    CONFIGURATION_PROBLEMS(
            "lumira_configuration_problems", Type.GAUGE, "Mistakes in the configuration of targets at the start.");

    /** How a value moves. */
    enum Type {
        /** Up and down. */
        GAUGE,
        /** Only up, until a restart. */
        COUNTER
    }

    private final String base;
    private final Type type;
    private final String help;

    @SuppressWarnings("ImmutableEnumChecker") // made by List.of
    private final List<String> labels;

    Metric(String base, Type type, String help, String... labels) {
        this.base = base;
        this.type = type;
        this.help = help;
        this.labels = List.of(labels);
    }

    /** The name without what the format adds to counters. */
    String base() {
        return base;
    }

    /** The name in queries. */
    String id() {
        return type == Type.COUNTER ? base + "_total" : base;
    }

    Type type() {
        return type;
    }

    String help() {
        return help;
    }

    List<String> labels() {
        return labels;
    }
}
