package com.oraclelumira.auditor.web.api;

import com.oraclelumira.auditor.web.audit.AuditStore;
import com.oraclelumira.auditor.web.audit.AuditSummary;
import com.oraclelumira.auditor.web.audit.FinishedAudit;
import com.oraclelumira.auditor.web.target.Targets;
import com.oraclelumira.auditor.web.wiring.Component;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** Single audits; {@link TargetsResource} lists those of a target. */
@Path("/audits/{id}")
@Component
@Tag(name = "audits")
public class AuditsResource {

    private final AuditStore store;
    private final Targets targets;

    @Inject
    public AuditsResource(AuditStore store, Targets targets) {
        this.store = store;
        this.targets = targets;
    }

    @GET
    @Produces(MediaType.APPLICATION_JSON)
    @Operation(operationId = "auditOf", summary = "One audit, without its report")
    @APIResponse(
            responseCode = "200",
            description = "what it came to",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = Schemas.Audit.class)))
    @APIResponse(responseCode = "404", description = "no such audit, or it is forgotten")
    public Response audit(@PathParam("id") String id, @Context Request request) {
        AuditSummary audit = found(id).summary();
        return Answers.json(Views.audit(audit, targets.threshold(audit.target())), request);
    }

    @GET
    @Path("/report")
    @Produces(MediaType.WILDCARD)
    @Operation(operationId = "reportOf", summary = "The report of an audit, in any form")
    @APIResponse(
            responseCode = "200",
            description = "the report; version 1 of its JSON has a JSON Schema of its own",
            content = {
                @Content(mediaType = MediaType.APPLICATION_JSON, schema = @Schema(type = SchemaType.OBJECT)),
                @Content(mediaType = ReportAnswer.SARIF, schema = @Schema(type = SchemaType.OBJECT)),
                @Content(mediaType = ReportAnswer.JUNIT, schema = @Schema(type = SchemaType.STRING)),
                @Content(mediaType = ReportAnswer.CSV, schema = @Schema(type = SchemaType.STRING)),
                @Content(mediaType = MediaType.TEXT_HTML, schema = @Schema(type = SchemaType.STRING)),
                @Content(mediaType = MediaType.TEXT_PLAIN, schema = @Schema(type = SchemaType.STRING))
            })
    @APIResponse(responseCode = "404", description = "there is none")
    @APIResponse(responseCode = "406", description = "Accept names no form of a report")
    public Response report(
            @PathParam("id") String id,
            @Parameter(
                            description = "the form, whatever Accept says",
                            schema =
                                    @Schema(
                                            type = SchemaType.STRING,
                                            enumeration = {"json", "sarif", "junit", "csv", "html", "text"}))
                    @QueryParam("format")
                    @Nullable
                    String format,
            @Context Request request) {
        return ReportAnswer.of(found(id).report(), format, request);
    }

    private FinishedAudit found(String id) {
        return uuid(id).flatMap(store::audit).orElseThrow(() -> ProblemException.absent("no audit of that id"));
    }

    private static Optional<UUID> uuid(String text) {
        try {
            return Optional.of(UUID.fromString(text));
        } catch (IllegalArgumentException e) {
            // What is no id is the id of nothing.
            return Optional.empty();
        }
    }
}
