package com.oraclelumira.auditor.web.api;

import com.oraclelumira.auditor.rule.Rule;
import com.oraclelumira.auditor.rule.RulePack;
import com.oraclelumira.auditor.rule.RulePacks;
import com.oraclelumira.auditor.web.wiring.Component;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** The rules that ship with the product. */
@Path("/rules")
@Component
@Tag(name = "rules")
@Produces(MediaType.APPLICATION_JSON)
public class RulesResource {

    /** Read when somebody asks first: a start that waits for hundreds of files would be slower. */
    private static final class Bundled {
        static final List<Schemas.RuleText> RULES = RulePacks.bundled().stream()
                .flatMap(pack -> pack.rules().stream().map(rule -> text(pack, rule)))
                .toList();
    }

    @GET
    @Operation(operationId = "rules", summary = "The bundled rules, by pack and id")
    @APIResponse(
            responseCode = "200",
            description = "as they are written, before any setting of a target",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = Schemas.AllRules.class)))
    public Response rules(@Context Request request) {
        return Answers.json(new Schemas.AllRules(Bundled.RULES), request);
    }

    @GET
    @Path("/{id}")
    @Operation(operationId = "rule", summary = "One of the bundled rules")
    @APIResponse(
            responseCode = "200",
            description = "as it is written",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = Schemas.RuleText.class)))
    @APIResponse(responseCode = "404", description = "no bundled rule has that id")
    public Response rule(@PathParam("id") String id, @Context Request request) {
        return Bundled.RULES.stream()
                .filter(rule -> rule.id().equals(id))
                .findFirst()
                .map(rule -> Answers.json(rule, request))
                .orElseThrow(() -> ProblemException.absent("no bundled rule of that id"));
    }

    private static Schemas.RuleText text(RulePack pack, Rule rule) {
        return new Schemas.RuleText(
                rule.id(),
                rule.title(),
                pack.id(),
                rule.severity().id(),
                rule.since(),
                rule.scope().id(),
                rule.enabled(),
                rule.when(),
                rule.message(),
                rule.why(),
                rule.fix(),
                rule.references());
    }
}
