package com.oraclelumira.auditor;

import com.fasterxml.jackson.databind.JsonNode;
import com.oraclelumira.auditor.live.LiveContainer;
import com.oraclelumira.auditor.live.LiveImage;
import com.oraclelumira.auditor.live.LiveState;
import com.oraclelumira.auditor.model.PropertyPath;
import com.oraclelumira.auditor.secret.Redactor;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** An image in the vocabulary of rules, as far as the engine shows it. */
final class ImageFields {

    /** Builders that want equal images set an earlier time than this, which says nothing. */
    private static final Instant FIRST_TIME = Instant.parse("2000-01-01T00:00:00Z");

    private ImageFields() {}

    static Map<String, Object> of(LiveImage image, List<LiveContainer> containers, LiveState live, Redactor redactor) {
        JsonNode config = image.config();
        Map<String, Object> fields = new LinkedHashMap<>();
        fields.put("tags", image.tags());
        fields.put("digests", image.digests());
        if (config.isObject()) {
            String user = config.path("User").asText("");
            fields.put("user", user);
            fields.put(
                    "user_overridden",
                    containers.stream()
                            .noneMatch(it -> it.at("/Config/User").asText("").equals(user)));
            fields.put("exposed_ports", keys(config, "ExposedPorts"));
            fields.put("volumes", keys(config, "Volumes"));
            fields.put("working_dir", config.path("WorkingDir").asText(""));
            fields.put("labels", SubjectFields.shown(PropertyPath.of("labels"), config.path("Labels"), redactor));
            fields.put("command", texts(config.path("Cmd"), "command", redactor));
            fields.put("entrypoint", texts(config.path("Entrypoint"), "entrypoint", redactor));
            fields.put("secrets_in_clear", SecretsInClear.of(image));
        }
        image.history().ifPresent(history -> fields.put("layers", ImageLayers.of(history, redactor)));
        text(image.json().path("Architecture")).ifPresent(it -> fields.put("architecture", it));
        text(live.info().path("Architecture")).ifPresent(it -> fields.put("host_architecture", architecture(it)));
        if (image.json().has("Identity")) {
            fields.put("signed", !image.json().at("/Identity/Signature").isEmpty());
        }
        created(image)
                .ifPresent(it -> fields.put(
                        "age_days", Duration.between(it, live.readAt()).toDays()));
        return fields;
    }

    /** The keys of an object of the configuration; none where it has no such object. */
    static List<String> keys(JsonNode config, String field) {
        List<String> keys = new ArrayList<>();
        config.path(field).fieldNames().forEachRemaining(keys::add);
        return keys;
    }

    /** The kernel's name of an architecture as images write it. */
    private static String architecture(String kernel) {
        return switch (kernel) {
            case "x86_64" -> "amd64";
            case "aarch64" -> "arm64";
            case "i386", "i686" -> "386";
            case "armv6l", "armv7l", "armhf" -> "arm";
            default -> kernel;
        };
    }

    private static Optional<Instant> created(LiveImage image) {
        try {
            return Optional.of(OffsetDateTime.parse(image.json().path("Created").asText())
                            .toInstant())
                    .filter(FIRST_TIME::isBefore);
        } catch (DateTimeParseException e) {
            // not every engine says when
            return Optional.empty();
        }
    }

    private static List<String> texts(JsonNode array, String key, Redactor redactor) {
        List<String> texts = new ArrayList<>();
        array.forEach(item -> texts.add(item.asText("")));
        return redactor.show(PropertyPath.of(key), texts);
    }

    private static Optional<String> text(JsonNode value) {
        return value.isTextual() && !value.asText().isEmpty() ? Optional.of(value.asText()) : Optional.empty();
    }
}
