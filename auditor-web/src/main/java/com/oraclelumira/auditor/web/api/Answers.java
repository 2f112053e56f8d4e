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
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
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
        EntityTag tag = new EntityTag(digest(body));
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

    private static String digest(String body) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(body.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest, 0, 16);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
