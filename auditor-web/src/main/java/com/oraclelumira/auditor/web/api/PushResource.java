package com.oraclelumira.auditor.web.api;

import com.oraclelumira.auditor.web.audit.Occasion;
import com.oraclelumira.auditor.web.audit.RunAudit;
import com.oraclelumira.auditor.web.audit.Trigger;
import com.oraclelumira.auditor.web.push.Push;
import com.oraclelumira.auditor.web.push.PushSecret;
import com.oraclelumira.auditor.web.target.Target;
import com.oraclelumira.auditor.web.target.Targets;
import com.oraclelumira.auditor.web.wiring.Component;
import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Hears of pushes from a git host. It needs no account: who knows the secret may tell. */
@Path("/hooks/push")
@Component
@Tag(name = "targets")
@Produces(MediaType.APPLICATION_JSON)
public class PushResource {

    private static final int LONGEST = 5 << 20;
    private static final int UNAUTHORIZED = 401;
    private static final int NOT_FOUND = 404;
    private static final int BAD_REQUEST = 400;
    private static final int TOO_LARGE = 413;

    private final Targets targets;
    private final RunAudit runAudit;
    private final Optional<PushSecret> secret;

    @Inject
    public PushResource(Targets targets, RunAudit runAudit, Optional<PushSecret> secret) {
        this.targets = targets;
        this.runAudit = runAudit;
        this.secret = secret;
    }

    @POST
    @Operation(
            operationId = "push",
            summary = "Audits the targets of the repository that was pushed to",
            description = "For the webhooks of GitHub, GitLab, Gitea and Forgejo: JSON, signed with lumira.push.secret")
    @APIResponse(responseCode = "202", description = "the targets whose audits have begun")
    @APIResponse(responseCode = "401", description = "not signed, or not with that secret")
    @APIResponse(responseCode = "404", description = "no secret is configured, so nobody can tell of pushes")
    public Response push(@Context HttpHeaders headers, InputStream sent) throws IOException {
        if (secret.isEmpty()) {
            return ApiProblem.of(NOT_FOUND, "no secret for pushes is configured; set lumira.push.secret-file");
        }
        byte[] body = sent.readNBytes(LONGEST + 1);
        if (body.length > LONGEST) {
            return ApiProblem.of(TOO_LARGE, "more than 5 MiB");
        }
        if (!secret.get().isKnownBy(name -> Optional.ofNullable(headers.getHeaderString(name)), body)) {
            return ApiProblem.of(
                    UNAUTHORIZED,
                    "not signed with the secret; accepted: X-Hub-Signature-256, X-Gitea-Signature or X-Gitlab-Token");
        }
        try {
            return audit(Push.of(body));
        } catch (IllegalArgumentException e) {
            return ApiProblem.of(BAD_REQUEST, "not a push: " + e.getMessage());
        }
    }

    private Response audit(Push push) {
        List<Target> concerned = targets.all().stream().filter(push::concerns).toList();
        concerned.forEach(target -> runAudit.begin(target, Occasion.of(Trigger.PUSH)));
        return Response.accepted(Json.createObjectBuilder()
                        .add(
                                "targets",
                                Json.createArrayBuilder(
                                        concerned.stream().map(Target::name).toList()))
                        .build()
                        .toString())
                .build();
    }
}
