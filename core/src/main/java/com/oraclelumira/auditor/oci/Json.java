package com.oraclelumira.auditor.oci;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;

/** JSON as registries answer it. */
final class Json {
    private static final int DEEPEST = 50;
    private static final ObjectMapper MAPPER = new ObjectMapper(JsonFactory.builder()
            .streamReadConstraints(
                    StreamReadConstraints.builder().maxNestingDepth(DEEPEST).build())
            .build());

    private Json() {}

    /** @throws IOException where it is no JSON object */
    static JsonNode read(byte[] text, String what) throws IOException {
        try {
            JsonNode node = MAPPER.readTree(text);
            if (node != null && node.isObject()) {
                return node;
            }
        } catch (IOException e) {
            throw new IOException(what + " is not JSON", e);
        }
        throw new IOException(what + " is not a JSON object");
    }
}
