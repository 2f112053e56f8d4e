package com.oraclelumira.auditor.web.api;

import jakarta.ws.rs.core.Response;

/** An error as programs read it (RFC 9457). */
final class ApiProblem {

    static final String MEDIA_TYPE = "application/problem+json";

    private ApiProblem() {}

    /** @param detail what is wrong with this request, in words that hold nothing of what broke inside */
    static Response of(int status, String detail) {
        Response.StatusType type = Response.Status.fromStatusCode(status);
        String title = type == null ? "Error" : type.getReasonPhrase();
        String body = Answers.write(new Schemas.Problem("about:blank", title, status, detail));
        return Response.status(status).type(MEDIA_TYPE).entity(body).build();
    }
}
