package com.oraclelumira.auditor.live;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.MappingIterator;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** One file of a snapshot: what an engine answered, or what {@code docker inspect} printed. */
final class SnapshotFile {

    private static final ObjectMapper JSON = new ObjectMapper();

    private final SnapshotPart part;
    private final Path path;

    SnapshotFile(Path folder, SnapshotPart part) {
        this.part = part;
        this.path = folder.resolve(part.file());
    }

    boolean exists() {
        return Files.exists(path);
    }

    /** When it was last written; the epoch where there is no file. */
    Instant writtenAt() throws EngineException {
        try {
            return exists() ? Files.getLastModifiedTime(path).toInstant() : Instant.EPOCH;
        } catch (IOException e) {
            throw unreadable(e);
        }
    }

    /** The one object that the file holds; absent where there is no file. */
    Optional<JsonNode> object() throws EngineException {
        List<JsonNode> items = items();
        if (items.size() > 1) {
            throw new EngineException(path + ": holds " + items.size() + " objects; one is needed");
        }
        return items.stream().findFirst();
    }

    /** The objects that the file holds, each once; empty where there is no file. */
    List<JsonNode> items() throws EngineException {
        Map<String, JsonNode> items = new LinkedHashMap<>();
        for (JsonNode item : flat(roots())) {
            String place = path + ": item " + (items.size() + 1);
            requireObject(place, item);
            items.putIfAbsent(key(place, item), item);
        }
        return List.copyOf(items.values());
    }

    private String key(String place, JsonNode item) throws EngineException {
        for (String field : part.required()) {
            if (!item.has(field)) {
                throw new EngineException(place + ": has no " + field + "; " + part.needed());
            }
        }
        return part.required().isEmpty()
                ? place
                : item.path(part.required().get(0)).asText();
    }

    private void requireObject(String place, JsonNode item) throws EngineException {
        if (!item.isObject()) {
            String kind = item.getNodeType().name().toLowerCase(Locale.ROOT);
            throw new EngineException(place + ": is of type " + kind + "; " + part.needed());
        }
    }

    /** Arrays as inspecting prints them, single answers, and several of either one after the other. */
    private List<JsonNode> flat(List<JsonNode> roots) {
        List<JsonNode> items = new ArrayList<>();
        for (JsonNode root : roots) {
            JsonNode inner = root.has(part.wrapper()) ? root.path(part.wrapper()) : root;
            if (inner.isArray()) {
                inner.forEach(items::add);
            } else if (!inner.isNull()) {
                items.add(inner);
            }
        }
        return items;
    }

    private List<JsonNode> roots() throws EngineException {
        if (!exists()) {
            return List.of();
        }
        try (var in = Files.newInputStream(path);
                MappingIterator<JsonNode> values =
                        JSON.readerFor(JsonNode.class).readValues(in)) {
            return values.readAll();
        } catch (JsonProcessingException e) {
            throw new EngineException(path + place(e) + ": is not JSON; " + part.needed(), e);
        } catch (IOException e) {
            throw unreadable(e);
        }
    }

    private EngineException unreadable(IOException cause) {
        return new EngineException(
                path + ": cannot be read: " + cause.getClass().getSimpleName(), cause);
    }

    /** The place only: the parser's own words quote the text, which can be a secret. */
    private static String place(JsonProcessingException e) {
        var location = e.getLocation();
        return location == null ? "" : ":" + location.getLineNr() + ":" + location.getColumnNr();
    }
}
