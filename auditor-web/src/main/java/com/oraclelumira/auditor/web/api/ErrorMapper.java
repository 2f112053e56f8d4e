package com.oraclelumira.auditor.web.api;

import com.oraclelumira.auditor.web.wiring.Component;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.ExceptionMapper;
import jakarta.ws.rs.ext.Provider;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Turns whatever a resource throws into a problem; what broke inside stays in the log. */
@Provider
@Component
public class ErrorMapper implements ExceptionMapper<Throwable> {

    private static final Logger LOG = LoggerFactory.getLogger(ErrorMapper.class);

    @Override
    public Response toResponse(Throwable error) {
        if (error instanceof ProblemException problem) {
            return ApiProblem.of(problem.status(), problem.detail());
        }
        if (error instanceof WebApplicationException known) {
            return known(known.getResponse());
        }
        LOG.error("a request of the interface for programs broke off", error);
        return ApiProblem.of(
                Response.Status.INTERNAL_SERVER_ERROR.getStatusCode(),
                "a mistake of the auditor; the log of the server says more");
    }

    /** What the server itself refused; an answer that is no error, such as to OPTIONS, stays as it is. */
    private static Response known(Response answer) {
        if (answer.getStatus() < Response.Status.BAD_REQUEST.getStatusCode()) {
            return answer;
        }
        @Nullable String allowed = answer.getHeaderString(HttpHeaders.ALLOW);
        Response problem = ApiProblem.of(answer.getStatus(), detail(answer.getStatusInfo(), allowed));
        return allowed == null
                ? problem
                : Response.fromResponse(problem)
                        .header(HttpHeaders.ALLOW, allowed)
                        .build();
    }

    private static String detail(Response.StatusType status, @Nullable String allowed) {
        return switch (status.getStatusCode()) {
            case 404 -> "no such address; accepted: those that /openapi lists";
            case 405 -> "no such method here" + (allowed == null ? "" : "; accepted: " + allowed);
            case 406 -> "Accept: names nothing that is told here; accepted: application/json";
            case 415 -> "Content-Type: is not read here; accepted: application/x-www-form-urlencoded";
            default -> status.getReasonPhrase().toLowerCase(Locale.ROOT);
        };
    }
}
