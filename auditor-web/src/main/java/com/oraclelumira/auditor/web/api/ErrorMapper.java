package com.oraclelumira.auditor.web.api;

import jakarta.inject.Singleton;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.ExceptionMapper;
import jakarta.ws.rs.ext.Provider;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Turns whatever a resource throws into a problem; what broke inside stays in the log. */
@Provider
@Singleton
public class ErrorMapper implements ExceptionMapper<Throwable> {

    private static final Logger LOG = LoggerFactory.getLogger(ErrorMapper.class);

    @Override
    public Response toResponse(Throwable error) {
        if (error instanceof WebApplicationException known) {
            int status = known.getResponse().getStatus();
            return ApiProblem.of(
                    status,
                    known.getResponse().getStatusInfo().getReasonPhrase().toLowerCase(java.util.Locale.ROOT));
        }
        LOG.error("a request of the interface for programs broke off", error);
        return ApiProblem.of(
                Response.Status.INTERNAL_SERVER_ERROR.getStatusCode(),
                "a mistake of the auditor; the log of the server says more");
    }
}
