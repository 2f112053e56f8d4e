package com.oraclelumira.auditor.web.api;

import com.oraclelumira.auditor.web.audit.AuditStore;
import com.oraclelumira.auditor.web.audit.AuditSummary;
import com.oraclelumira.auditor.web.audit.Occasion;
import com.oraclelumira.auditor.web.audit.RunAudit;
import com.oraclelumira.auditor.web.audit.Trigger;
import com.oraclelumira.auditor.web.history.History;
import com.oraclelumira.auditor.web.journal.Action;
import com.oraclelumira.auditor.web.journal.ActionLog;
import com.oraclelumira.auditor.web.security.Callers;
import com.oraclelumira.auditor.web.security.Role;
import com.oraclelumira.auditor.web.target.Target;
import com.oraclelumira.auditor.web.target.Targets;
import com.oraclelumira.auditor.web.wiring.Component;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.SecurityContext;
import jakarta.ws.rs.core.UriInfo;
import java.time.Instant;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** Targets, their reports and audits. */
@Path("/targets")
@Component
@Tag(name = "targets")
@Produces(MediaType.APPLICATION_JSON)
public class TargetsResource {

    private static final int ACCEPTED = 202;
    private static final int FORBIDDEN = 403;

    /** Later than any audit that a database can hold. */
    private static final Instant END = Instant.parse("9999-01-01T00:00:00Z");

    /** What a cursor looks like: when the last audit told has ended. */
    private static final String TIME = "[0-9]{4}-[0-9]{2}-[0-9]{2}T[0-9]{2}:[0-9]{2}(:[0-9]{2}(\\.[0-9]{1,9})?)?Z";

    private final Targets targets;
    private final RunAudit runAudit;
    private final AuditStore store;
    private final History history;
    private final ActionLog log;

    @Inject
    public TargetsResource(Targets targets, RunAudit runAudit, AuditStore store, History history, ActionLog log) {
        this.targets = targets;
        this.runAudit = runAudit;
        this.store = store;
        this.history = history;
        this.log = log;
    }

    @GET
    @Operation(operationId = "targets", summary = "All targets, how each stands, and mistakes in the configuration")
    @APIResponse(
            responseCode = "200",
            description = "in the order of the configuration",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = Schemas.AllTargets.class)))
    public Response targets(@Context Request request) {
        Map<String, Instant> oldest = history.oldestDrifts();
        return Answers.json(
                new Schemas.AllTargets(
                        targets.all().stream()
                                .map(target -> Views.target(runAudit.status(target), oldest.get(target.name())))
                                .toList(),
                        targets.problems().stream().map(Views::mistake).toList()),
                request);
    }

    @GET
    @Path("/{name}")
    @Operation(operationId = "target", summary = "How a target stands")
    @APIResponse(
            responseCode = "200",
            description = "its latest audit, as numbers",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = Schemas.TargetState.class)))
    @APIResponse(responseCode = "404", description = "no such target")
    public Response target(@PathParam("name") String name, @Context Request request) {
        return Answers.json(view(named(name)), request);
    }

    @GET
    @Path("/{name}/report")
    @Produces(MediaType.WILDCARD)
    @Operation(operationId = "report", summary = "The report of the target's latest audit, in any form")
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
            @PathParam("name") String name,
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
        return runAudit.status(named(name))
                .latest()
                .map(audit -> ReportAnswer.of(audit.report(), format, request))
                .orElseThrow(() -> ProblemException.absent("no audit of that target has come to an end yet"));
    }

    @GET
    @Path("/{name}/audits")
    @Operation(operationId = "audits", summary = "The audits of a target, latest first; a page at a time")
    @APIResponse(
            responseCode = "200",
            description = "without their reports; Link names the next page",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = Schemas.AuditPage.class)))
    @APIResponse(responseCode = "400", description = "a parameter that is not accepted; the detail says what is")
    @APIResponse(responseCode = "404", description = "no such target")
    public Response audits(
            @PathParam("name") String name,
            @Parameter(description = "where to go on: next of the page before") @QueryParam("cursor") @Nullable
                    String cursor,
            @Parameter(
                            description = "how many at most",
                            schema = @Schema(type = SchemaType.INTEGER, minimum = "1", maximum = "200"))
                    @QueryParam("limit")
                    @DefaultValue(Given.USUAL)
                    String limit,
            @Context UriInfo address,
            @Context Request request) {
        Target target = named(name);
        int most = Given.limit(limit);
        Instant before =
                Given.time("cursor", Given.cursor(cursor, TIME).orElse(null)).orElse(END);
        Part<AuditSummary> part = Part.of(
                store.page(target.name(), before, most + 1),
                most,
                audit -> audit.finishedAt().toString());
        return Answers.page(
                new Schemas.AuditPage(
                        part.items().stream()
                                .map(audit -> Views.audit(audit, target.threshold()))
                                .toList(),
                        part.next()),
                part.next(),
                address,
                request);
    }

    @POST
    @Path("/{name}/audits")
    @Operation(operationId = "audit", summary = "Audit the target now, or join the audit under way")
    @APIResponse(
            responseCode = "202",
            description = "under way; the report will be at Location",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = Schemas.TargetState.class)))
    @APIResponse(responseCode = "403", description = "the account or the scope of the token may not")
    @APIResponse(responseCode = "404", description = "no such target")
    public Response audit(
            @PathParam("name") String name,
            @Context SecurityContext caller,
            @Context HttpServletRequest request,
            @Context UriInfo address) {
        if (!caller.isUserInRole(Role.REVIEWER.id())) {
            throw new ProblemException(FORBIDDEN, "this account may not ask for audits");
        }
        Target target = named(name);
        log.write(Callers.of(request), Action.Kind.AUDIT_ASKED, name, "");
        runAudit.begin(target, Occasion.of(Trigger.DEMAND));
        return Response.status(ACCEPTED)
                .location(address.getBaseUriBuilder()
                        .path("targets")
                        .path(name)
                        .path("report")
                        .build())
                .entity(Answers.write(view(target)))
                .build();
    }

    private Target named(String name) {
        return targets.named(name).orElseThrow(() -> ProblemException.absent("no target of that name"));
    }

    private Schemas.TargetState view(Target target) {
        return Views.target(runAudit.status(target), history.oldestDrifts().get(target.name()));
    }
}
