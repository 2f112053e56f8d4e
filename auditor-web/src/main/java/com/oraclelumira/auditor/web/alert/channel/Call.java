package com.oraclelumira.auditor.web.alert.channel;

import java.net.URI;
import java.util.Map;

/**
 * A request to a receiver.
 *
 * @param method {@code POST}, {@code PUT} or {@code PATCH}
 * @param uri where to; may hold a secret, so it is never shown
 * @param headers by name; may hold secrets
 * @param body as UTF-8
 */
public record Call(String method, URI uri, Map<String, String> headers, String body) {

    private static final String JSON = "application/json; charset=utf-8";

    public Call {
        headers = Map.copyOf(headers);
    }

    /** Posts JSON. */
    public static Call post(URI uri, String json) {
        return json("POST", uri, Map.of(), json);
    }

    /** Sends JSON by another method, or with further headers. */
    public static Call json(String method, URI uri, Map<String, String> headers, String json) {
        Map<String, String> all = new java.util.HashMap<>(headers);
        all.put("Content-Type", JSON);
        return new Call(method, uri, all, json);
    }
}
