package com.oraclelumira.auditor.web.api;

import com.oraclelumira.auditor.web.alert.AlertDesk;
import com.oraclelumira.auditor.web.alert.OutboxEntry;
import com.oraclelumira.auditor.web.security.Callers;
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
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** The messages to receivers. */
@Path("/alerts")
@Component
@Tag(name = "alerts")
@Produces(MediaType.APPLICATION_JSON)
public class AlertsResource {

    private static final int ACCEPTED = 202;

    private final AlertDesk desk;

    @Inject
    public AlertsResource(AlertDesk desk) {
        this.desk = desk;
    }

    @GET
    @Operation(operationId = "alerts", summary = "The messages to receivers, latest first")
    @APIResponse(
            responseCode = "200",
            description = "those of that state, or of any",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = AlertSchemas.AllAlerts.class)))
    @APIResponse(responseCode = "400", description = "a parameter that is not accepted; the detail says what is")
    public Response alerts(
            @Parameter(
                            description = "how far they are",
                            schema =
                                    @Schema(
                                            type = SchemaType.STRING,
                                            enumeration = {"waiting", "delivered", "dead"}))
                    @QueryParam("state")
                    @Nullable
                    String state,
            @Parameter(
                            description = "how many at most",
                            schema = @Schema(type = SchemaType.INTEGER, minimum = "1", maximum = "200"))
                    @QueryParam("limit")
                    @DefaultValue(Given.USUAL)
                    String limit,
            @Context Request request) {
        int most = Given.limit(limit);
        return Answers.json(
                new AlertSchemas.AllAlerts(desk
                        .messages(Given.choice("state", state, OutboxEntry.State.values(), OutboxEntry.State::id), most)
                        .stream()
                        .map(Views::alert)
                        .toList()),
                request);
    }

    @POST
    @Path("/{id}/retry")
    @Produces(MediaType.WILDCARD)
    @Operation(operationId = "retryAlert", summary = "Have a dead message tried again")
    @APIResponse(responseCode = "202", description = "it waits to be sent")
    @APIResponse(responseCode = "403", description = "the account or the scope of the token may not")
    @APIResponse(responseCode = "404", description = "no dead message of that id")
    public Response retry(@PathParam("id") String id, @Context HttpServletRequest request) {
        Given.reviewer(request);
        if (!desk.tryAgain(Callers.of(request), id)) {
            throw ProblemException.absent("no dead message of that id");
        }
        return Response.status(ACCEPTED).build();
    }
}
