package com.oraclelumira.auditor.web.api;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * What programs read, as the OpenAPI document describes it. Keys that do not apply are absent; times are UTC, in the form
 * {@code 2026-11-24T09:30:00Z}. Nothing here holds a secret value.
 */
final class Schemas {

    static final String TIME = "date-time";

    private Schemas() {}

    /** Targets, and mistakes in the configuration of others. */
    @Schema(
            name = "Targets",
            requiredProperties = {"targets", "problems"})
    public record AllTargets(List<TargetState> targets, List<Mistake> problems) {}

    /** A mistake in the configuration: its key, and what it held and what is accepted. */
    @Schema(
            name = "Mistake",
            requiredProperties = {"where", "message"})
    public record Mistake(String where, String message) {}

    /** How a target stands. */
    @Schema(
            name = "Target",
            requiredProperties = {"name", "demo", "running", "state", "threshold"})
    public record TargetState(
            String name,

            @Schema(description = "whether it is the recorded demonstration")
            boolean demo,

            @Schema(description = "whether an audit is under way")
            boolean running,

            @Schema(
                    enumeration = {"pending", "clean", "violations", "drifted", "incomplete"},
                    description = "by open findings that are at least as grave as the threshold")
            String state,

            @Schema(enumeration = {"low", "medium", "high", "critical"})
            String threshold,

            @Schema(format = TIME) @Nullable String auditedAt,

            @Schema(description = "the latest audit", format = "uuid") @Nullable
            String audit,

            @Nullable Counts open,

            @Schema(description = "since when the oldest open drift has been there", format = TIME) @Nullable
            String oldestDrift) {}

    /** How many findings count, by severity, and how many of all of them are drifts. */
    @Schema(
            name = "Counts",
            requiredProperties = {"critical", "high", "medium", "low", "drifts"})
    public record Counts(int critical, int high, int medium, int low, int drifts) {}

    /** An audit, without its report. */
    @Schema(
            name = "Audit",
            requiredProperties = {"id", "target", "trigger", "startedAt", "finishedAt", "verdict", "open"})
    public record Audit(
            @Schema(format = "uuid") String id,
            String target,

            @Schema(enumeration = {"start", "schedule", "demand", "event", "recovery", "push"})
            String trigger,

            @Schema(format = TIME) String startedAt,
            @Schema(format = TIME) String finishedAt,

            @Schema(
                    enumeration = {"clean", "violations", "drifted", "incomplete"},
                    description = "by the target's threshold of today; a report in any form is judged without one")
            String verdict,

            Counts open,

            @Schema(description = "the commit it read") @Nullable
            String commit) {}

    /** A part of the audits of a target, latest first. */
    @Schema(name = "AuditPage", requiredProperties = "audits")
    public record AuditPage(
            List<Audit> audits,

            @Schema(description = "the cursor of the next page; absent on the last") @Nullable
            String next) {}

    /** A finding over time. */
    @Schema(
            name = "Finding",
            requiredProperties = {
                "fingerprint",
                "target",
                "kind",
                "severity",
                "subject",
                "message",
                "waived",
                "open",
                "firstSeen",
                "openedAt",
                "lastSeen",
                "reopened"
            })
    public record Finding(
            String fingerprint,
            String target,
            @Schema(enumeration = {"drift", "violation"}) String kind,

            @JsonProperty("class")
            @Schema(name = "class", description = "how it differs; absent for a violation")
            @Nullable
            String driftClass,

            @Nullable String rule,

            @Schema(enumeration = {"info", "low", "medium", "high", "critical"})
            String severity,

            Subject subject,
            @Nullable String property,
            String message,
            boolean waived,
            boolean open,
            @Schema(format = TIME) String firstSeen,

            @Schema(description = "since when it has been there without a break", format = TIME)
            String openedAt,

            @Schema(format = TIME) String lastSeen,
            @Schema(format = TIME) @Nullable String resolvedAt,
            @Schema(description = "how often it came back") int reopened,
            @Nullable Cause cause) {}

    /** What a finding is about. */
    @Schema(
            name = "Subject",
            requiredProperties = {"type", "name"})
    public record Subject(
            String type,
            String name,
            @Nullable String service,
            @Nullable String container) {}

    /** What most likely made a finding appear, change or go. */
    @Schema(
            name = "Cause",
            requiredProperties = {"kind", "what", "at"})
    public record Cause(
            @Schema(enumeration = {"event", "commit"}) String kind,

            @Schema(description = "the action of the engine and its object, or the commit")
            String what,

            @Schema(format = TIME) String at) {}

    /** A part of the findings, by fingerprint. */
    @Schema(name = "FindingPage", requiredProperties = "findings")
    public record FindingPage(
            List<Finding> findings,

            @Schema(description = "the cursor of the next page; absent on the last") @Nullable
            String next) {}

    /** A finding and all that happened to it, oldest first. */
    @Schema(
            name = "FindingLife",
            requiredProperties = {"finding", "events"})
    public record FindingLife(Finding finding, List<Event> events) {}

    /** A change in the life of a finding. */
    @Schema(
            name = "FindingEvent",
            requiredProperties = {"at", "audit", "change", "severity", "message"})
    public record Event(
            @Schema(format = TIME) String at,

            @Schema(description = "the audit that saw it", format = "uuid")
            String audit,

            @Schema(enumeration = {"opened", "reopened", "changed", "accepted", "unaccepted", "resolved"})
            String change,

            @Schema(enumeration = {"info", "low", "medium", "high", "critical"})
            String severity,

            String message,
            @Nullable Cause cause) {}

    /** The bundled rules. */
    @Schema(name = "Rules", requiredProperties = "rules")
    public record AllRules(List<RuleText> rules) {}

    /** A rule as it is written. */
    @Schema(
            name = "Rule",
            requiredProperties = {
                "id",
                "title",
                "pack",
                "severity",
                "since",
                "appliesTo",
                "enabled",
                "when",
                "message",
                "why",
                "fix",
                "references"
            })
    public record RuleText(
            String id,
            String title,
            String pack,

            @Schema(enumeration = {"info", "low", "medium", "high", "critical"})
            String severity,

            String since,
            String appliesTo,
            boolean enabled,
            @Schema(description = "the condition, in CEL") String when,
            String message,
            String why,

            @Schema(description = "with {{expression}} for what depends on the finding")
            String fix,

            List<String> references) {}

    /** The waivers that accept something in the latest report of a target. */
    @Schema(name = "Waivers", requiredProperties = "waivers")
    public record AllWaivers(List<WaiverInForce> waivers) {}

    /** A finding that is accepted, and by whom. */
    @Schema(
            name = "Waiver",
            requiredProperties = {"target", "fingerprint", "severity", "subject", "message", "reason", "owner"})
    public record WaiverInForce(
            String target,
            String fingerprint,
            @Nullable String rule,
            @Nullable String property,

            @Schema(enumeration = {"info", "low", "medium", "high", "critical"})
            String severity,

            Subject subject,
            String message,
            String reason,
            String owner,

            @Schema(description = "the last day it holds; absent: it never ends", format = "date") @Nullable
            String expires) {}

    /** What went wrong (RFC 9457). */
    @Schema(
            name = "Problem",
            requiredProperties = {"type", "title", "status", "detail"})
    public record Problem(
            String type,
            String title,
            int status,

            @Schema(description = "what was wrong with the request, what it held and what is accepted")
            String detail) {}
}
