package com.oraclelumira.auditor.web.api;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import jakarta.ws.rs.core.EntityTag;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import org.apache.commons.codec.digest.DigestUtils;
import org.jspecify.annotations.Nullable;

/** What is read, with a tag of its content: who names that tag in {@code If-None-Match} is told that nothing changed. */
final class Answers {

    private static final ObjectMapper JSON = JsonMapper.builder()
            .defaultPropertyInclusion(
                    JsonInclude.Value.construct(JsonInclude.Include.NON_NULL, JsonInclude.Include.NON_NULL))
            .build();

    private Answers() {}

    /** @param body one of the {@link Schemas} */
    static Response json(Object body, Request request) {
        return text(write(body), MediaType.APPLICATION_JSON_TYPE, request).build();
    }

    /** @param next the cursor of the next page; null on the last */
    static Response page(Object body, @Nullable String next, UriInfo address, Request request) {
        Response.ResponseBuilder answer = text(write(body), MediaType.APPLICATION_JSON_TYPE, request);
        if (next != null) {
            answer.link(
                    address.getRequestUriBuilder()
                            .replaceQueryParam("cursor", next)
                            .build(),
                    "next");
        }
        return answer.build();
    }

    static Response.ResponseBuilder text(String body, MediaType type, Request request) {
        EntityTag tag = new EntityTag(DigestUtils.sha256Hex(body));
        Response.@Nullable ResponseBuilder unchanged = request.evaluatePreconditions(tag);
        return unchanged == null ? Response.ok(body, type.withCharset("utf-8")).tag(tag) : unchanged.tag(tag);
    }

    static String write(Object body) {
        try {
            return JSON.writeValueAsString(body);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a record of texts and numbers is always JSON", e);
        }
    }
}
