package com.oraclelumira.auditor.live;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.oraclelumira.auditor.model.Problem;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SnapshotReaderTest {

    private static final Path RECORDED = Path.of("src/test/resources/live");
    private static final ReadScope SCOPE =
            new ReadScope("lumirav1-mvp", Set.of(), Set.of(), Set.of(), Set.of(), Duration.ofSeconds(5));
    private static final String CONTAINER = "{\"Id\":\"c1\",\"Name\":\"/web\",\"Config\":{},\"HostConfig\":{}}";

    @TempDir
    Path folder;

    @ParameterizedTest
    @ValueSource(strings = {"snapshot-20.10/00-clean", "snapshot-20.10/91-nd-rich", "snapshot-26.1/00-clean"})
    void recorded_state_is_read_completely(String name) throws Exception {
        LiveState state = read(RECORDED.resolve(name));

        assertThat(state.unread()).isEmpty();
        assertThat(state.problems()).isEmpty();
        assertThat(state.containers()).isNotEmpty().allSatisfy(container -> {
            assertThat(container.id()).hasSize(64);
            assertThat(state.imageById(container.imageId())).isPresent();
        });
    }

    @Test
    void recorded_values_are_found_by_their_names() throws Exception {
        LiveState state = read(RECORDED.resolve("snapshot-20.10/00-clean"));

        assertThat(state.engineVersion()).startsWith("20.10.24");
        assertThat(state.apiVersion()).isEqualTo("1.41");
        assertThat(state.readAt()).isEqualTo(Instant.parse("2026-11-23T02:41:53.998223112Z"));
        assertThat(state.containers())
                .extracting(LiveContainer::name)
                .containsExactlyInAnyOrder("oracle_main", "oracle_crm", "oracle_desk", "lumirav1-mvp_mysql_1");
        assertThat(state.network("lumirav1-mvp_internal")).isPresent();
        assertThat(state.volume("lumirav1-mvp_mysql_data")).isPresent();
        assertThat(state.changes()).hasSize(4);
    }

    @Test
    void containers_alone_are_enough_and_the_rest_is_unread() throws Exception {
        write("containers.json", "[" + CONTAINER + "]");

        LiveState state = read(folder);

        assertThat(state.containers()).extracting(LiveContainer::name).containsExactly("web");
        assertThat(state.unread())
                .containsExactlyInAnyOrder(
                        LiveState.Kind.IMAGES,
                        LiveState.Kind.NETWORKS,
                        LiveState.Kind.VOLUMES,
                        LiveState.Kind.INFO,
                        LiveState.Kind.VERSION);
        assertThat(state.problems()).isEmpty();
    }

    @Test
    void absent_containers_make_the_reading_incomplete() throws Exception {
        write("images.json", "[]");

        LiveState state = read(folder);

        assertThat(state.unread()).contains(LiveState.Kind.CONTAINERS);
        assertThat(state.problems()).extracting(Problem::level).containsExactly(Problem.Level.INCOMPLETE);
    }

    @Test
    void single_answers_listings_and_appended_arrays_are_accepted() throws Exception {
        String other = CONTAINER.replace("c1", "c2");
        write("containers.json", CONTAINER + "\n[" + other + "," + CONTAINER + "]");
        write("volumes.json", "{\"Volumes\":[{\"Name\":\"data\"}],\"Warnings\":null}");
        write("networks.json", "null");
        write("version.json", "{\"Client\":{\"Version\":\"1\"},\"Server\":{\"Version\":\"26.1.5\"}}");

        LiveState state = read(folder);

        assertThat(state.containers()).extracting(LiveContainer::id).containsExactly("c1", "c2");
        assertThat(state.volume("data")).isPresent();
        assertThat(state.networks()).isEmpty();
        assertThat(state.engineVersion()).isEqualTo("26.1.5");
    }

    @Test
    void file_written_by_a_windows_shell_is_read() throws Exception {
        Files.write(
                folder.resolve("containers.json"), ("\uFEFF[" + CONTAINER + "]").getBytes(StandardCharsets.UTF_16LE));

        assertThat(read(folder).containers()).hasSize(1);
    }

    @Test
    void bad_json_is_refused_with_its_place_and_without_its_text() throws Exception {
        write("containers.json", "[\n  {\"Id\": hunter2}\n]");

        assertThatThrownBy(() -> read(folder))
                .isInstanceOf(EngineException.class)
                .hasMessageContaining("containers.json:2:")
                .hasMessageContaining("is not JSON")
                .hasMessageNotContaining("hunter2");
    }

    @Test
    void file_cut_short_is_refused() throws Exception {
        write("containers.json", "[" + CONTAINER);

        assertThatThrownBy(() -> read(folder)).hasMessageContaining("is not JSON");
    }

    @Test
    void listing_in_place_of_inspected_containers_is_refused() throws Exception {
        write("containers.json", "[{\"Id\":\"c1\",\"Names\":[\"/web\"],\"State\":\"running\"}]");

        assertThatThrownBy(() -> read(folder))
                .hasMessageEndingWith(
                        "containers.json: item 1: has no Config; what docker inspect prints of containers is needed");
    }

    @Test
    void text_in_place_of_an_object_is_refused() throws Exception {
        write("images.json", "[\"nginx\"]");

        assertThatThrownBy(() -> read(folder)).hasMessageContaining("images.json: item 1: is of type string");
    }

    @Test
    void folder_without_a_snapshot_is_refused_with_how_to_make_one() {
        assertThatThrownBy(() -> read(folder)).hasMessageContaining("holds no snapshot");
        assertThatThrownBy(() -> read(folder.resolve("absent"))).hasMessageContaining("is not a folder");
    }

    private static LiveState read(Path snapshot) throws EngineException {
        return new SnapshotReader(snapshot).read(SCOPE);
    }

    private void write(String name, String text) throws Exception {
        Files.writeString(folder.resolve(name), text);
    }
}
