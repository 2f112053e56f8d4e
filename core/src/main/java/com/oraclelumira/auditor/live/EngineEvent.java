package com.oraclelumira.auditor.live;

import static java.util.Objects.requireNonNull;

import java.time.Instant;
import java.util.Map;
import java.util.Optional;

/**
 * Something that happened to a thing an engine holds.
 *
 * @param type {@code container}, {@code network}, {@code volume}, {@code image}, {@code daemon} …, as the engine says
 * @param action {@code start}, {@code update}, {@code rename}, {@code connect} …; without what the engine adds after a
 *     colon, which can hold a command line
 * @param id of the thing
 * @param attributes what the engine tells of it: name, image, labels; may hold what is secret in labels
 * @param time by the engine's clock
 */
public record EngineEvent(String type, String action, String id, Map<String, String> attributes, Instant time) {

    public EngineEvent {
        requireNonNull(type, "type is null");
        requireNonNull(action, "action is null");
        attributes = Map.copyOf(attributes);
    }

    /** The Compose project of the container it concerns, where the engine told its labels. */
    public Optional<String> project() {
        return Optional.ofNullable(attributes.get(ComposeProject.PROJECT_LABEL));
    }
}
