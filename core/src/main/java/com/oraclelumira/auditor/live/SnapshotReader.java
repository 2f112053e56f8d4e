package com.oraclelumira.auditor.live;

import static com.oraclelumira.auditor.live.LiveState.Kind;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.oraclelumira.auditor.model.Problem;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * A folder of Engine API answers, read as if it were the engine.
 *
 * <p>Every file may be absent; its kind is then unread. A file holds an array as {@code docker inspect} prints it, one
 * answer, or several of them one after the other. Safe for use by several threads.
 */
public final class SnapshotReader implements EngineReader {

    private static final Upstream UNRECORDED = new Upstream.Unknown("a recording does not tell what a registry holds");

    private final Path folder;

    public SnapshotReader(Path folder) {
        this.folder = folder;
    }

    /** Reads the whole folder, whatever the scope asks for. */
    @Override
    public LiveState read(ReadScope scope) throws EngineException {
        requireSnapshot();
        JsonNode info = object(SnapshotPart.INFO);
        return new LiveState(
                description(),
                readAt(info),
                object(SnapshotPart.VERSION),
                info,
                items(SnapshotPart.CONTAINERS).stream().map(LiveContainer::new).toList(),
                images(),
                items(SnapshotPart.NETWORKS).stream().map(LiveNetwork::new).toList(),
                items(SnapshotPart.VOLUMES).stream().map(LiveVolume::new).toList(),
                byId(SnapshotPart.CHANGES, "changes"),
                scope.upstream().stream().collect(Collectors.toMap(reference -> reference, reference -> UNRECORDED)),
                unread(),
                problems());
    }

    @Override
    public String description() {
        return folder.toString();
    }

    private void requireSnapshot() throws EngineException {
        if (!Files.isDirectory(folder)) {
            throw new EngineException(folder + ": is not a folder; a snapshot is a folder with containers.json in it");
        }
        if (Arrays.stream(SnapshotPart.values()).noneMatch(part -> file(part).exists())) {
            throw new EngineException(folder + ": holds no snapshot; at least containers.json is needed, made with"
                    + " lumira-audit snapshot -o DIR or docker inspect $(docker ps -aq)");
        }
    }

    private List<LiveImage> images() throws EngineException {
        Map<String, JsonNode> histories = byId(SnapshotPart.HISTORY, "history");
        return items(SnapshotPart.IMAGES).stream()
                .map(LiveImage::new)
                .map(image -> Optional.ofNullable(histories.get(image.id()))
                        .map(image::withHistory)
                        .orElse(image))
                .toList();
    }

    private Map<String, JsonNode> byId(SnapshotPart part, String field) throws EngineException {
        Map<String, JsonNode> values = new LinkedHashMap<>();
        for (JsonNode item : items(part)) {
            values.put(item.path("id").asText(), item.path(field));
        }
        return values;
    }

    private Set<Kind> unread() {
        Set<Kind> unread = EnumSet.noneOf(Kind.class);
        for (Kind kind : Kind.values()) {
            if (!file(SnapshotPart.valueOf(kind.name())).exists()) {
                unread.add(kind);
            }
        }
        return unread;
    }

    private List<Problem> problems() {
        if (file(SnapshotPart.CONTAINERS).exists()) {
            return List.of();
        }
        String file = folder.resolve(SnapshotPart.CONTAINERS.file()).toString();
        return List.of(Problem.of(Problem.Level.INCOMPLETE, file, "does not exist, so no container was read"));
    }

    /** The engine's own clock when the snapshot was taken; without it, when the containers were written down. */
    private Instant readAt(JsonNode info) throws EngineException {
        try {
            return Instant.parse(info.path("SystemTime").asText());
        } catch (DateTimeParseException noSystemTime) {
            return file(SnapshotPart.CONTAINERS).writtenAt();
        }
    }

    private JsonNode object(SnapshotPart part) throws EngineException {
        Optional<JsonNode> object = file(part).object();
        return object.orElseGet(JsonNodeFactory.instance::objectNode);
    }

    private List<JsonNode> items(SnapshotPart part) throws EngineException {
        return file(part).items();
    }

    private SnapshotFile file(SnapshotPart part) {
        return new SnapshotFile(folder, part);
    }
}
