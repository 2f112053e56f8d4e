package com.oraclelumira.auditor;

import com.fasterxml.jackson.databind.JsonNode;
import com.oraclelumira.auditor.model.PropertyPath;
import com.oraclelumira.auditor.secret.Redactor;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * The history of an image in the vocabulary of rules. Docker records no boundary between a base image and what was built
 * on it: a name on an older layer is one, else the last default command before a layer with files, with which base
 * images end.
 */
final class ImageLayers {

    private static final PropertyPath HISTORY = PropertyPath.of("history");
    private static final Pattern COMMAND = Pattern.compile("(/bin/sh -c #\\(nop\\) +)?CMD .*", Pattern.DOTALL);
    /** How an image without a base gets its root file system. */
    private static final Pattern ROOT = Pattern.compile("(/bin/sh -c #\\(nop\\) +)?ADD \\S+ (in )?/ *(# buildkit)?");

    private ImageLayers() {}

    /**
     * Its layers, oldest first, secrets redacted.
     *
     * @param history as the engine shows it, newest first
     */
    static List<Object> of(JsonNode history, Redactor redactor) {
        List<JsonNode> oldestFirst = new ArrayList<>();
        history.forEach(oldestFirst::add);
        Collections.reverse(oldestFirst);
        int base = baseSize(oldestFirst);
        List<Object> layers = new ArrayList<>();
        for (JsonNode layer : oldestFirst) {
            String made = createdBy(layer);
            layers.add(Map.of(
                    "created_by", redactor.show(HISTORY, made).replaceAll("\\s+", " "),
                    "base", layers.size() < base,
                    "secret", redactor.isSecret(HISTORY, made)));
        }
        return List.copyOf(layers);
    }

    /** How many of the oldest layers came with a base image. */
    private static int baseSize(List<JsonNode> oldestFirst) {
        boolean anyFiles = false;
        for (int i = oldestFirst.size() - 1; i >= 0; i--) {
            JsonNode layer = oldestFirst.get(i);
            boolean isNamed = i < oldestFirst.size() - 1 && !layer.path("Tags").isEmpty();
            boolean hasFiles = layer.path("Size").asLong() > 0;
            boolean endsBase =
                    anyFiles && !hasFiles && COMMAND.matcher(createdBy(layer)).matches();
            if (isNamed || endsBase) {
                return i + 1;
            }
            anyFiles |= hasFiles;
        }
        return !oldestFirst.isEmpty()
                        && ROOT.matcher(createdBy(oldestFirst.get(0))).matches()
                ? 1
                : 0;
    }

    private static String createdBy(JsonNode layer) {
        return layer.path("CreatedBy").asText("");
    }
}
