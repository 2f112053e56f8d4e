package com.oraclelumira.auditor.live;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.ObjectWriter;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.oraclelumira.auditor.live.LiveState.Kind;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Collection;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/**
 * Writes a live state as a folder that {@link SnapshotReader} reads back.
 *
 * <p>Only its owner may read the files, since an engine's answers hold secrets. A kind that was not read gets no file, and
 * files of an earlier snapshot do not stay.
 */
public final class SnapshotWriter {

    private static final Set<PosixFilePermission> OWNER_ONLY = PosixFilePermissions.fromString("rw-------");
    private static final Set<PosixFilePermission> OWNER_ONLY_FOLDER = PosixFilePermissions.fromString("rwx------");
    private static final ObjectWriter JSON = new ObjectMapper().writerWithDefaultPrettyPrinter();

    private final Path folder;
    private final UnaryOperator<JsonNode> treatment;

    /**
     * @param folder made where it does not exist
     * @param treatment of each answer before it is written; must give an answer of the same shape
     */
    public SnapshotWriter(Path folder, UnaryOperator<JsonNode> treatment) {
        this.folder = folder;
        this.treatment = treatment;
    }

    /**
     * Writes one file for each kind that was read.
     *
     * @param list the answer to {@code GET /containers/json}
     * @throws EngineException where the folder cannot be written
     */
    public void write(LiveState state, JsonNode list) throws EngineException {
        try {
            makeFolder();
            writeKind(state, Kind.VERSION, SnapshotPart.VERSION, state.version());
            writeKind(state, Kind.INFO, SnapshotPart.INFO, state.info());
            writeKind(
                    state,
                    Kind.CONTAINERS,
                    SnapshotPart.CONTAINERS,
                    array(state.containers().stream().map(LiveContainer::json)));
            writeKind(
                    state,
                    Kind.IMAGES,
                    SnapshotPart.IMAGES,
                    array(state.images().stream().map(LiveImage::json)));
            writeKind(
                    state,
                    Kind.NETWORKS,
                    SnapshotPart.NETWORKS,
                    array(state.networks().stream().map(LiveNetwork::json)));
            writeKind(
                    state,
                    Kind.VOLUMES,
                    SnapshotPart.VOLUMES,
                    array(state.volumes().stream().map(LiveVolume::json)));
            write(SnapshotPart.LIST, list, true);
            write(SnapshotPart.CHANGES, changes(state), !state.changes().isEmpty());
            ArrayNode histories = histories(state);
            write(SnapshotPart.HISTORY, histories, !histories.isEmpty());
        } catch (IOException e) {
            throw new EngineException(
                    folder + ": cannot be written: " + e.getClass().getSimpleName()
                            + "; a folder that may be written is needed",
                    e);
        }
    }

    /** A part of what there is would later be taken for all of it, so an incomplete kind gets no file either. */
    private void writeKind(LiveState state, Kind kind, SnapshotPart part, JsonNode answer) throws IOException {
        write(part, answer, !state.unread().contains(kind));
    }

    private void write(SnapshotPart part, JsonNode answer, boolean wanted) throws IOException {
        Path file = folder.resolve(part.file());
        Files.deleteIfExists(file);
        if (wanted) {
            Files.createFile(file, permissions(OWNER_ONLY));
            Files.write(file, JSON.writeValueAsBytes(treatment.apply(answer)));
        }
    }

    private void makeFolder() throws IOException {
        if (!Files.isDirectory(folder)) {
            Path parent = folder.toAbsolutePath().getParent();
            if (parent != null) {
                Files.createDirectories(parent);
            }
            Files.createDirectory(folder, permissions(OWNER_ONLY_FOLDER));
        }
    }

    /** None where the file system knows no such permissions. */
    private FileAttribute<?>[] permissions(Collection<PosixFilePermission> permissions) {
        return folder.getFileSystem().supportedFileAttributeViews().contains("posix")
                ? new FileAttribute<?>[] {PosixFilePermissions.asFileAttribute(Set.copyOf(permissions))}
                : new FileAttribute<?>[0];
    }

    private static ArrayNode array(Stream<JsonNode> items) {
        ArrayNode array = JsonNodeFactory.instance.arrayNode();
        items.forEach(array::add);
        return array;
    }

    private static ArrayNode histories(LiveState state) {
        ArrayNode array = JsonNodeFactory.instance.arrayNode();
        state.images()
                .forEach(image -> image.history()
                        .ifPresent(history ->
                                array.addObject().put("id", image.id()).set("history", history)));
        return array;
    }

    private static ArrayNode changes(LiveState state) {
        ArrayNode array = JsonNodeFactory.instance.arrayNode();
        state.changes().forEach((id, changes) -> array.addObject().put("id", id).set("changes", changes));
        return array;
    }
}
