package com.oraclelumira.auditor.live.docker;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * How images were made, as engines answered, by image id: an id names what never changes, so a history is asked for once.
 * Those that were used last are kept. Safe for use by several threads.
 */
public final class ImageHistories {

    private static final int KEPT = 256;

    private final Map<String, JsonNode> known = new LinkedHashMap<>(KEPT, 0.75f, true);

    synchronized Optional<JsonNode> of(String imageId) {
        return Optional.ofNullable(known.get(imageId));
    }

    synchronized void keep(String imageId, JsonNode history) {
        known.put(imageId, history);
        if (known.size() > KEPT) {
            known.keySet().stream().findFirst().ifPresent(known::remove);
        }
    }
}
