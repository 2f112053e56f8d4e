package com.oraclelumira.auditor.web.api;

import com.oraclelumira.auditor.finding.Finding;
import com.oraclelumira.auditor.finding.Waiver;
import com.oraclelumira.auditor.web.audit.RunAudit;
import com.oraclelumira.auditor.web.target.Target;
import com.oraclelumira.auditor.web.target.Targets;
import com.oraclelumira.auditor.web.wiring.Component;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** What is accepted now. Waivers themselves stay in git. */
@Path("/waivers")
@Component
@Tag(name = "waivers")
@Produces(MediaType.APPLICATION_JSON)
public class WaiversResource {

    private final Targets targets;
    private final RunAudit runAudit;

    @Inject
    public WaiversResource(Targets targets, RunAudit runAudit) {
        this.targets = targets;
        this.runAudit = runAudit;
    }

    @GET
    @Operation(operationId = "waivers", summary = "The findings of the latest reports that a waiver accepts")
    @APIResponse(
            responseCode = "200",
            description = "by target, in the order of its report",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = Schemas.AllWaivers.class)))
    @APIResponse(responseCode = "400", description = "no target of that name")
    public Response waivers(
            @Parameter(description = "of that target") @QueryParam("target") @Nullable String target,
            @Context Request request) {
        Stream<Target> asked = Given.choice("target", target, targets.all().toArray(Target[]::new), Target::name)
                .map(Stream::of)
                .orElseGet(() -> targets.all().stream());
        return Answers.json(new Schemas.AllWaivers(asked.flatMap(this::inForce).toList()), request);
    }

    private Stream<Schemas.WaiverInForce> inForce(Target target) {
        return runAudit.status(target).latest().stream()
                .flatMap(audit -> audit.report().findings().stream())
                .flatMap(finding -> finding.waiver().map(waiver -> view(target, finding, waiver)).stream());
    }

    private static Schemas.WaiverInForce view(Target target, Finding finding, Waiver waiver) {
        return new Schemas.WaiverInForce(
                target.name(),
                finding.fingerprint(),
                Views.text(finding.rule()),
                Views.text(finding.property()),
                finding.severity().id(),
                Views.subject(finding.subject()),
                finding.message(),
                waiver.reason(),
                waiver.owner(),
                Views.text(waiver.expires()));
    }
}
