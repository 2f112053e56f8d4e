package com.oraclelumira.auditor.web.api;

import com.oraclelumira.auditor.web.security.NewToken;
import com.oraclelumira.auditor.web.security.Role;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.json.Json;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.SecurityContext;
import java.time.Duration;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Tokens for programs. */
@Path("/tokens")
@Singleton
@Tag(name = "tokens")
@Produces(MediaType.APPLICATION_JSON)
public class TokensResource {

    private static final int CREATED = 201;
    private static final int BAD_REQUEST = 400;
    private static final int FORBIDDEN = 403;
    private static final int LONGEST_DAYS = 366;
    private static final int LONGEST_NAME = 64;

    private final NewToken newToken;

    @Inject
    public TokensResource(NewToken newToken) {
        this.newToken = newToken;
    }

    @POST
    @Operation(operationId = "newToken", summary = "Make a token with the rights of the caller; it is shown this once")
    public Response make(
            @FormParam("name") @DefaultValue("") String name,
            @FormParam("days") @DefaultValue("30") int days,
            @Context SecurityContext caller) {
        if (!caller.isUserInRole(Role.ADMIN.id())) {
            return ApiProblem.of(FORBIDDEN, "this account may not make tokens");
        }
        if (name.isBlank() || name.length() > LONGEST_NAME) {
            return ApiProblem.of(BAD_REQUEST, "name: not accepted; accepted: 1 to " + LONGEST_NAME + " characters");
        }
        if (days < 1 || days > LONGEST_DAYS) {
            return ApiProblem.of(BAD_REQUEST, "days: not accepted, got " + days + "; accepted: 1 to " + LONGEST_DAYS);
        }
        NewToken.Made made = newToken.make(caller.getUserPrincipal().getName(), name, Duration.ofDays(days));
        return Response.status(CREATED)
                .entity(Json.createObjectBuilder()
                        .add("token", made.text())
                        .add("expiresAt", made.expiresAt().toString())
                        .build()
                        .toString())
                .build();
    }
}
