package com.oraclelumira.auditor.web.api;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** What programs read of alerts; otherwise as {@link Schemas}. */
final class AlertSchemas {

    private AlertSchemas() {}

    /** Receivers of alerts, and mistakes in the configuration of others. */
    @Schema(
            name = "Receivers",
            requiredProperties = {"receivers", "problems"})
    public record AllReceivers(List<ReceiverState> receivers, List<Schemas.Mistake> problems) {}

    /** Who is told, of what, and how it stands with that; nothing of how it is reached. */
    @Schema(
            name = "Receiver",
            requiredProperties = {
                "name",
                "type",
                "targets",
                "severity",
                "atOnce",
                "groupBy",
                "language",
                "state",
                "waiting",
                "dead"
            })
    public record ReceiverState(
            String name,

            @Schema(description = "the kind of receiver") String type,

            @Schema(description = "of which targets it hears; empty: of all")
            List<String> targets,

            @Schema(
                    description = "from which severity on it hears",
                    enumeration = {"info", "low", "medium", "high", "critical"})
            String severity,

            @Schema(
                    description = "from which severity on it hears without waiting for its digest",
                    enumeration = {"info", "low", "medium", "high", "critical"})
            String atOnce,

            @Schema(enumeration = {"target", "service", "severity"})
            String groupBy,

            String language,

            @Schema(description = "when its next digest is due; absent: it gets none", format = Schemas.TIME) @Nullable
            String nextDigest,

            @Schema(
                    description = "ok: it takes its messages; failing: it does not",
                    enumeration = {"ok", "failing"})
            String state,

            @Schema(description = "how many messages are on their way")
            int waiting,

            @Schema(description = "how many were refused for good, or given up")
            int dead,

            @Schema(format = Schemas.TIME) @Nullable String lastDelivery,
            @Schema(format = Schemas.TIME) @Nullable String failingSince,
            @Schema(description = "why it fails") @Nullable String reason) {}

    /** What became of a test. */
    @Schema(
            name = "TestOutcome",
            requiredProperties = {"receiver", "outcome"})
    public record TestOutcome(
            String receiver,

            @Schema(
                    description =
                            "later: it was not taken now, which may pass; refused: it will not be taken like that",
                    enumeration = {"delivered", "later", "refused"})
            String outcome,

            @Nullable String reason) {}

    /** Messages to receivers, latest first. */
    @Schema(name = "Alerts", requiredProperties = "alerts")
    public record AllAlerts(List<AlertMessage> alerts) {}

    /** A message to a receiver. */
    @Schema(
            name = "Alert",
            requiredProperties = {"id", "receiver", "kind", "headline", "state", "createdAt", "attempts"})
    public record AlertMessage(
            String id,
            String receiver,

            @Schema(description = "absent: it is about several") @Nullable
            String target,

            @Schema(enumeration = {"firing", "resolved", "digest", "test"})
            String kind,

            @Schema(
                    description = "the gravest that is still there; absent: nothing is",
                    enumeration = {"info", "low", "medium", "high", "critical"})
            @Nullable
            String severity,

            String headline,

            @Schema(enumeration = {"waiting", "delivered", "dead"})
            String state,

            @Schema(format = Schemas.TIME) String createdAt,
            @Schema(description = "how often it was tried") int attempts,

            @Schema(description = "not before then; only while it waits", format = Schemas.TIME) @Nullable
            String nextTry,

            @Schema(description = "why the last try failed") @Nullable
            String reason,

            @Schema(description = "when it was delivered or given up", format = Schemas.TIME) @Nullable
            String settledAt) {}

    /** Silences that have not ended, by their start. */
    @Schema(name = "Silences", requiredProperties = "silences")
    public record AllSilences(List<SilenceInForce> silences) {}

    /** Alerts that are not sent for a while. */
    @Schema(
            name = "Silence",
            requiredProperties = {"id", "matchers", "author", "reason", "starts", "ends", "active"})
    public record SilenceInForce(
            String id,

            @Schema(description = "what an alert must be, all of it", example = "target=prod, service=db*")
            String matchers,

            String author,
            String reason,
            @Schema(format = Schemas.TIME) String starts,
            @Schema(format = Schemas.TIME) String ends,
            @Schema(description = "false: it is to come") boolean active) {}
}
