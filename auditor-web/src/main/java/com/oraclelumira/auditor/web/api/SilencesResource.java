package com.oraclelumira.auditor.web.api;

import com.oraclelumira.auditor.web.alert.AlertDesk;
import com.oraclelumira.auditor.web.alert.SilenceRefusedException;
import com.oraclelumira.auditor.web.alert.SilenceWish;
import com.oraclelumira.auditor.web.security.Callers;
import com.oraclelumira.auditor.web.wiring.Component;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import java.time.Clock;
import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Silences and maintenance windows: alerts that are not sent for a while. They accept no finding; waivers in git do. */
@Path("/silences")
@Component
@Tag(name = "alerts")
@Produces(MediaType.APPLICATION_JSON)
public class SilencesResource {

    private static final int CREATED = 201;
    private static final int BAD_REQUEST = 400;

    private final AlertDesk desk;
    private final Clock clock;

    @Inject
    public SilencesResource(AlertDesk desk, Clock clock) {
        this.desk = desk;
        this.clock = clock;
    }

    @GET
    @Operation(operationId = "silences", summary = "The silences that have not ended")
    @APIResponse(
            responseCode = "200",
            description = "by their start",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = AlertSchemas.AllSilences.class)))
    public Response silences(@Context Request request) {
        Instant now = clock.instant();
        return Answers.json(
                new AlertSchemas.AllSilences(desk.silences().stream()
                        .map(silence -> Views.silence(silence, now))
                        .toList()),
                request);
    }

    @POST
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Operation(operationId = "newSilence", summary = "Make a silence; its author is who asks")
    @APIResponse(
            responseCode = "201",
            description = "it holds from its start on",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = AlertSchemas.SilenceInForce.class)))
    @APIResponse(responseCode = "400", description = "a value that is not accepted; the detail says what is")
    @APIResponse(responseCode = "403", description = "the account or the scope of the token may not")
    public Response make(
            @FormParam("matchers") @DefaultValue("") String matchers,
            @FormParam("reason") @DefaultValue("") String reason,
            @FormParam("starts") @DefaultValue("") String starts,
            @FormParam("lasts") @DefaultValue("") String lasts,
            @FormParam("ends") @DefaultValue("") String ends,
            @Context HttpServletRequest request) {
        Given.reviewer(request);
        SilenceWish wish = new SilenceWish(matchers, reason, starts, lasts, ends);
        try {
            return Response.status(CREATED)
                    .entity(Answers.write(Views.silence(desk.silence(Callers.of(request), wish), clock.instant())))
                    .build();
        } catch (SilenceRefusedException e) {
            throw new ProblemException(BAD_REQUEST, String.valueOf(e.getMessage()));
        }
    }

    @DELETE
    @Path("/{id}")
    @Produces(MediaType.WILDCARD)
    @Operation(operationId = "endSilence", summary = "End a silence now, one that has not begun too")
    @APIResponse(responseCode = "204", description = "it has ended")
    @APIResponse(responseCode = "403", description = "the account or the scope of the token may not")
    @APIResponse(responseCode = "404", description = "no silence of that id, or it has ended")
    public Response end(@PathParam("id") String id, @Context HttpServletRequest request) {
        Given.reviewer(request);
        if (!desk.endSilence(Callers.of(request), id)) {
            throw ProblemException.absent("no silence of that id that has not ended");
        }
        return Response.noContent().build();
    }
}
