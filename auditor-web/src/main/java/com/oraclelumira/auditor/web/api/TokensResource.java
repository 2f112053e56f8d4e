package com.oraclelumira.auditor.web.api;

import com.oraclelumira.auditor.web.security.Callers;
import com.oraclelumira.auditor.web.security.OwnTokens;
import com.oraclelumira.auditor.web.security.RefusedException;
import com.oraclelumira.auditor.web.security.Role;
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
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** The tokens of the caller's account. A token manages tokens only where its scope is {@code admin}. */
@Path("/tokens")
@Component
@Tag(name = "tokens")
@Produces(MediaType.APPLICATION_JSON)
public class TokensResource {

    private static final int CREATED = 201;
    private static final int BAD_REQUEST = 400;
    private static final int FORBIDDEN = 403;
    private static final int NOT_FOUND = 404;

    private final OwnTokens tokens;

    @Inject
    public TokensResource(OwnTokens tokens) {
        this.tokens = tokens;
    }

    @GET
    @Operation(operationId = "tokens", summary = "The tokens of the caller's account, the newest first")
    @APIResponse(
            responseCode = "200",
            description = "without the tokens themselves, which are kept nowhere",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = TokenSchemas.AllTokens.class)))
    public Response list(@Context HttpServletRequest request, @Context Request conditions) {
        if (!mayManage(request)) {
            return mayNot();
        }
        return Answers.json(
                new TokenSchemas.AllTokens(tokens.of(Callers.of(request)).stream()
                        .map(Views::token)
                        .toList()),
                conditions);
    }

    @POST
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Operation(operationId = "newToken", summary = "Make a token of the caller's account; it is shown this once")
    @APIResponse(
            responseCode = "201",
            description = "the token, and what is kept of it",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = TokenSchemas.OwnToken.class)))
    @APIResponse(responseCode = "400", description = "a value that is not accepted; the detail says what is")
    public Response make(
            @FormParam("name") @DefaultValue("") String name,
            @FormParam("scope") @DefaultValue("read") String scope,
            @FormParam("days") @DefaultValue(OwnTokens.DAYS) String days,
            @Context HttpServletRequest request) {
        if (!mayManage(request)) {
            return mayNot();
        }
        try {
            OwnTokens.Made made = tokens.make(Callers.of(request), name, scope, days);
            return Response.status(CREATED)
                    .entity(Answers.write(Views.token(made.kept(), made.text())))
                    .build();
        } catch (RefusedException e) {
            return ApiProblem.of(BAD_REQUEST, e.refusal().detail());
        }
    }

    @DELETE
    @Path("/{id}")
    @Produces(MediaType.WILDCARD)
    @Operation(operationId = "revokeToken", summary = "Revoke a token of the caller's account")
    @APIResponse(responseCode = "204", description = "it is refused from now on")
    @APIResponse(responseCode = "404", description = "the account has no such token")
    public Response revoke(@PathParam("id") String id, @Context HttpServletRequest request) {
        if (!mayManage(request)) {
            return mayNot();
        }
        return tokens.revoke(Callers.of(request), id)
                ? Response.noContent().build()
                : ApiProblem.of(NOT_FOUND, "this account has no such token");
    }

    private static boolean mayManage(HttpServletRequest request) {
        return !Callers.isProgram(request) || request.isUserInRole(Role.ADMIN.id());
    }

    private static Response mayNot() {
        return ApiProblem.of(FORBIDDEN, "this token may not manage tokens; accepted: one of scope admin");
    }
}
