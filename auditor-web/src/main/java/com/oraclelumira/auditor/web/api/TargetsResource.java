package com.oraclelumira.auditor.web.api;

import com.oraclelumira.auditor.model.Problem;
import com.oraclelumira.auditor.web.audit.FinishedAudit;
import com.oraclelumira.auditor.web.audit.Occasion;
import com.oraclelumira.auditor.web.audit.ReportJson;
import com.oraclelumira.auditor.web.audit.RunAudit;
import com.oraclelumira.auditor.web.audit.TargetStatus;
import com.oraclelumira.auditor.web.audit.Trigger;
import com.oraclelumira.auditor.web.journal.Action;
import com.oraclelumira.auditor.web.journal.ActionLog;
import com.oraclelumira.auditor.web.security.Callers;
import com.oraclelumira.auditor.web.security.Role;
import com.oraclelumira.auditor.web.target.Target;
import com.oraclelumira.auditor.web.target.Targets;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.json.Json;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObjectBuilder;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.SecurityContext;
import jakarta.ws.rs.core.UriInfo;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Targets, their reports and audits. */
@Path("/targets")
@Singleton
@Tag(name = "targets")
@Produces(MediaType.APPLICATION_JSON)
public class TargetsResource {

    private static final int ACCEPTED = 202;
    private static final int FORBIDDEN = 403;
    private static final int NOT_FOUND = 404;

    private final Targets targets;
    private final RunAudit runAudit;
    private final ReportJson json;
    private final ActionLog log;

    @Inject
    public TargetsResource(Targets targets, RunAudit runAudit, ReportJson json, ActionLog log) {
        this.targets = targets;
        this.runAudit = runAudit;
        this.json = json;
        this.log = log;
    }

    @GET
    @Operation(operationId = "targets", summary = "All targets, how each stands, and mistakes in the configuration")
    public String targets() {
        JsonArrayBuilder all = Json.createArrayBuilder();
        targets.all().forEach(target -> all.add(target(runAudit.status(target))));
        JsonArrayBuilder mistakes = Json.createArrayBuilder();
        for (Problem problem : targets.problems()) {
            mistakes.add(
                    Json.createObjectBuilder().add("where", problem.where()).add("message", problem.message()));
        }
        return Json.createObjectBuilder()
                .add("targets", all)
                .add("problems", mistakes)
                .build()
                .toString();
    }

    @GET
    @Path("/{name}/report")
    @Operation(operationId = "report", summary = "The report of the target's latest audit")
    @APIResponse(responseCode = "200", description = "the JSON report, version 1")
    @APIResponse(responseCode = "404", description = "no such target, or no audit of it yet")
    public Response report(@PathParam("name") String name) {
        Optional<Target> target = targets.named(name);
        if (target.isEmpty()) {
            return ApiProblem.of(NOT_FOUND, "no target of that name");
        }
        return runAudit.status(target.get())
                .latest()
                .map(audit -> json.of(audit.report()))
                .map(report -> Response.ok(report).build())
                .orElseGet(() -> ApiProblem.of(NOT_FOUND, "no audit of that target has come to an end yet"));
    }

    @POST
    @Path("/{name}/audits")
    @Operation(operationId = "audit", summary = "Audit the target now, or join the audit under way")
    @APIResponse(responseCode = "202", description = "under way; the report will be at Location")
    public Response audit(
            @PathParam("name") String name,
            @Context SecurityContext caller,
            @Context HttpServletRequest request,
            @Context UriInfo address) {
        Optional<Target> target = targets.named(name);
        if (!caller.isUserInRole(Role.REVIEWER.id())) {
            return ApiProblem.of(FORBIDDEN, "this account may not ask for audits");
        }
        if (target.isEmpty()) {
            return ApiProblem.of(NOT_FOUND, "no target of that name");
        }
        log.write(Callers.of(request), Action.Kind.AUDIT_ASKED, name, "");
        runAudit.begin(target.get(), Occasion.of(Trigger.DEMAND));
        return Response.status(ACCEPTED)
                .location(address.getBaseUriBuilder()
                        .path("targets")
                        .path(name)
                        .path("report")
                        .build())
                .entity(target(runAudit.status(target.get())).build().toString())
                .build();
    }

    private static JsonObjectBuilder target(TargetStatus status) {
        JsonObjectBuilder target = Json.createObjectBuilder()
                .add("name", status.target().name())
                .add("demo", status.target().isDemo())
                .add("running", status.running())
                .add(
                        "state",
                        status.latest()
                                .map(audit -> audit.report().verdict().id())
                                .orElse("pending"));
        status.latest().map(FinishedAudit::finishedAt).ifPresent(time -> target.add("auditedAt", time.toString()));
        return target;
    }
}
