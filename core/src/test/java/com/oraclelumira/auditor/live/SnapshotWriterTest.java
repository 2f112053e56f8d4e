package com.oraclelumira.auditor.live;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SnapshotWriterTest {

    private static final Path RECORDED = Path.of("src/test/resources/live");

    @TempDir
    Path folder;

    @ParameterizedTest
    @ValueSource(strings = {"snapshot-20.10/00-clean", "snapshot-20.10/91-nd-rich", "snapshot-26.1/00-clean"})
    void what_is_written_reads_back_the_same(String name) throws Exception {
        LiveState state = read(RECORDED.resolve(name));

        write(state);

        assertThat(read(folder))
                .usingRecursiveComparison()
                .ignoringFields("engine")
                .isEqualTo(state);
        assertThat(json("list.json")).isEqualTo(list(RECORDED.resolve(name)));
    }

    @Test
    void only_the_owner_may_read_the_files() throws Exception {
        Path made = folder.resolve("a/b");

        new SnapshotWriter(made, UnaryOperator.identity())
                .write(clean(), list(RECORDED.resolve("snapshot-20.10/00-clean")));

        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(made)))
                .isEqualTo("rwx------");
        try (var files = Files.list(made)) {
            assertThat(files)
                    .hasSize(8)
                    .allSatisfy(file -> assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                            .isEqualTo("rw-------"));
        }
    }

    @Test
    void file_that_everybody_could_read_is_replaced_by_one_that_only_the_owner_can() throws Exception {
        Path open = Files.writeString(folder.resolve("containers.json"), "[]");
        Files.setPosixFilePermissions(open, PosixFilePermissions.fromString("rw-rw-rw-"));

        write(clean());

        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(open)))
                .isEqualTo("rw-------");
    }

    @Test
    void kind_that_was_not_read_leaves_no_file_of_an_earlier_snapshot() throws Exception {
        write(clean());
        LiveState clean = clean();

        write(new LiveState(
                clean.engine(),
                clean.readAt(),
                clean.version(),
                clean.info(),
                clean.containers(),
                List.of(),
                clean.networks(),
                clean.volumes(),
                Map.of(),
                Set.of(LiveState.Kind.IMAGES),
                List.of()));

        assertThat(read(folder).unread()).containsExactly(LiveState.Kind.IMAGES);
        assertThat(folder.resolve("changes.json")).doesNotExist();
    }

    @Test
    void folder_that_is_a_file_is_refused() throws Exception {
        Path file = Files.writeString(folder.resolve("file"), "");

        assertThatThrownBy(() -> new SnapshotWriter(file, UnaryOperator.identity())
                        .write(clean(), new ObjectMapper().createArrayNode()))
                .isInstanceOf(EngineException.class)
                .hasMessageStartingWith(file + ": cannot be written");
    }

    private void write(LiveState state) throws Exception {
        new SnapshotWriter(folder, UnaryOperator.identity()).write(state, list(Path.of(state.engine())));
    }

    private static LiveState clean() throws EngineException {
        return read(RECORDED.resolve("snapshot-20.10/00-clean"));
    }

    private static LiveState read(Path folder) throws EngineException {
        return new SnapshotReader(folder).read(ReadScope.ofWholeHost(Duration.ofSeconds(5)));
    }

    private static JsonNode list(Path folder) throws Exception {
        return new ObjectMapper().readTree(folder.resolve("list.json").toFile());
    }

    private JsonNode json(String file) throws Exception {
        return new ObjectMapper().readTree(folder.resolve(file).toFile());
    }
}
