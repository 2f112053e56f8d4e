package com.oraclelumira.auditor.web.api;

import com.oraclelumira.auditor.web.history.FindingLife;
import com.oraclelumira.auditor.web.history.History;
import com.oraclelumira.auditor.web.wiring.Component;
import jakarta.inject.Inject;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Findings over time, of all targets. */
@Path("/findings")
@Component
@Tag(name = "findings")
@Produces(MediaType.APPLICATION_JSON)
public class FindingsResource {

    private final History history;

    @Inject
    public FindingsResource(History history) {
        this.history = history;
    }

    @GET
    @Operation(operationId = "findings", summary = "Findings, by fingerprint; a page at a time")
    @APIResponse(
            responseCode = "200",
            description = "those that every filter lets pass; Link names the next page",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = Schemas.FindingPage.class)))
    @APIResponse(responseCode = "400", description = "a parameter that is not accepted; the detail says what is")
    public Response findings(@BeanParam FindingFilter filter, @Context UriInfo address, @Context Request request) {
        Part<FindingLife> part = Part.of(history.find(filter.query()), filter.limit(), FindingLife::fingerprint);
        Schemas.FindingPage page = new Schemas.FindingPage(
                part.items().stream().map(Views::finding).toList(), part.next());
        return Answers.page(page, part.next(), address, request);
    }

    @GET
    @Path("/{fingerprint}")
    @Operation(operationId = "finding", summary = "A finding, and all that happened to it")
    @APIResponse(
            responseCode = "200",
            description = "its life, with its events from the oldest on",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = Schemas.FindingLife.class)))
    @APIResponse(responseCode = "404", description = "no such finding, or it was gone so long ago that it is forgotten")
    public Response finding(@PathParam("fingerprint") String fingerprint, @Context Request request) {
        FindingLife life =
                history.life(fingerprint).orElseThrow(() -> ProblemException.absent("no finding of that fingerprint"));
        return Answers.json(
                new Schemas.FindingLife(
                        Views.finding(life),
                        history.events(fingerprint).stream().map(Views::event).toList()),
                request);
    }
}
