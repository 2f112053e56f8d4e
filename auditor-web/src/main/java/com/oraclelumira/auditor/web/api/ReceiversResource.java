package com.oraclelumira.auditor.web.api;

import com.oraclelumira.auditor.web.alert.AlertDesk;
import com.oraclelumira.auditor.web.alert.Receiver;
import com.oraclelumira.auditor.web.security.Callers;
import com.oraclelumira.auditor.web.wiring.Component;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
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

/** Who is told of findings. */
@Path("/receivers")
@Component
@Tag(name = "alerts")
@Produces(MediaType.APPLICATION_JSON)
public class ReceiversResource {

    private final AlertDesk desk;
    private final Clock clock;

    @Inject
    public ReceiversResource(AlertDesk desk, Clock clock) {
        this.desk = desk;
        this.clock = clock;
    }

    @GET
    @Operation(operationId = "receivers", summary = "All receivers, how each stands, and mistakes in the configuration")
    @APIResponse(
            responseCode = "200",
            description = "in the order of the configuration; nothing of how a receiver is reached",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = AlertSchemas.AllReceivers.class)))
    public Response receivers(@Context Request request) {
        Instant now = clock.instant();
        return Answers.json(
                new AlertSchemas.AllReceivers(
                        desk.standings().stream()
                                .map(standing -> Views.receiver(standing, now))
                                .toList(),
                        desk.receivers().problems().stream().map(Views::mistake).toList()),
                request);
    }

    @POST
    @Path("/{name}/test")
    @Operation(operationId = "testReceiver", summary = "Send a test to a receiver now, and wait for what comes of it")
    @APIResponse(
            responseCode = "200",
            description = "it was tried; the outcome says how it went",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = AlertSchemas.TestOutcome.class)))
    @APIResponse(responseCode = "403", description = "the account or the scope of the token may not")
    @APIResponse(responseCode = "404", description = "no such receiver")
    public Response test(@PathParam("name") String name, @Context HttpServletRequest request) {
        Given.reviewer(request);
        Receiver receiver =
                desk.receivers().named(name).orElseThrow(() -> ProblemException.absent("no receiver of that name"));
        return Response.ok(Answers.write(Views.test(receiver, desk.test(Callers.of(request), receiver))))
                .build();
    }
}
