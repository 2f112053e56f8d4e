package com.oraclelumira.auditor.web.api;

import com.oraclelumira.auditor.finding.Finding;
import com.oraclelumira.auditor.model.DriftClass;
import com.oraclelumira.auditor.model.Severity;
import com.oraclelumira.auditor.web.history.FindingQuery;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.QueryParam;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jspecify.annotations.Nullable;

/** Which findings a program asks for; what it does not say narrows nothing. */
public class FindingFilter {

    /** What a cursor looks like: the fingerprint of the last finding told. */
    private static final String FINGERPRINT = "[0-9a-f]{16}";

    @QueryParam("target")
    @Parameter(description = "of that target")
    @Nullable
    String target;

    @QueryParam("open")
    @Parameter(description = "true: still there; false: gone", schema = @Schema(type = SchemaType.BOOLEAN))
    @Nullable
    String open;

    @QueryParam("waived")
    @Parameter(description = "true: accepted; false: not accepted", schema = @Schema(type = SchemaType.BOOLEAN))
    @Nullable
    String waived;

    @QueryParam("severity")
    @Parameter(
            description = "of at least that severity",
            schema =
                    @Schema(
                            type = SchemaType.STRING,
                            enumeration = {"info", "low", "medium", "high", "critical"}))
    @Nullable
    String severity;

    @QueryParam("kind")
    @Parameter(
            schema =
                    @Schema(
                            type = SchemaType.STRING,
                            enumeration = {"drift", "violation"}))
    @Nullable
    String kind;

    @QueryParam("class")
    @Parameter(description = "drifts that differ so")
    @Nullable
    String driftClass;

    @QueryParam("service")
    @Parameter(description = "of that service")
    @Nullable
    String service;

    @QueryParam("rule")
    @Parameter(description = "by that rule")
    @Nullable
    String rule;

    @QueryParam("since")
    @Parameter(
            description = "that opened then or later",
            schema = @Schema(type = SchemaType.STRING, example = "2026-11-24T09:30:00Z"))
    @Nullable
    String since;

    @QueryParam("cursor")
    @Parameter(description = "where to go on: next of the page before")
    @Nullable
    String cursor;

    @QueryParam("limit")
    @DefaultValue(Given.USUAL)
    @Parameter(
            description = "how many at most",
            schema = @Schema(type = SchemaType.INTEGER, minimum = "1", maximum = "200"))
    String limit = Given.USUAL;

    int limit() {
        return Given.limit(limit);
    }

    /** With one more than asked for, which tells whether there are more. */
    FindingQuery query() {
        return new FindingQuery(
                Optional.ofNullable(target),
                Given.yesOrNo("open", open),
                Given.yesOrNo("waived", waived),
                Given.choice("severity", severity, Severity.values(), Severity::id),
                Given.choice("kind", kind, Finding.Kind.values(), Finding.Kind::id),
                Given.choice("class", driftClass, DriftClass.values(), DriftClass::id),
                Optional.ofNullable(service),
                Optional.ofNullable(rule),
                Given.time("since", since),
                Given.cursor(cursor, FINGERPRINT),
                limit() + 1);
    }
}
