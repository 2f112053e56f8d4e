package com.oraclelumira.auditor.drift;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import com.oraclelumira.auditor.compose.Project;
import com.oraclelumira.auditor.drift.property.PropertyCatalogue;
import com.oraclelumira.auditor.live.LiveState;
import com.oraclelumira.auditor.model.Outcome;
import com.oraclelumira.auditor.model.Problem;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Short forms of a file into which a variable without a value went, from the loader to the comparison. */
class OpenFormsTest {

    private static final String WEB = """
            services:
              web:
                image: shop/web:1.4
                restart: unless-stopped
                mem_limit: 256m
                environment: {MODE: prod}
                volumes:
                  - ./conf:/etc/web:ro
                  - app_data:/data
            """;

    @TempDir
    Path folder;

    private LiveState live;
    private ObjectNode container;

    @BeforeEach
    void read() throws Exception {
        live = RecordedState.live(
                Path.of(OpenFormsTest.class
                        .getResource("/derived/deployers/portainer")
                        .toURI()),
                "shop");
        container = (ObjectNode) live.containers().get(0).json();
    }

    @Test
    void a_mount_whose_source_is_open_is_neither_added_nor_changed() throws Exception {
        mount("/mnt/big", false);

        assertThat(drifts("      - ${BIG}:/big:ro\n")).isEmpty();
        assertThat(drifts("      - ./${SUB}:/big:ro\n")).isEmpty();
        assertThat(drifts("")).containsExactly("volumes./big added");
    }

    @Test
    void a_mount_whose_source_is_open_is_still_read_only() throws Exception {
        mount("/mnt/big", true);

        assertThat(drifts("      - ${BIG}:/big:ro\n")).containsExactly("volumes./big.read_only changed");
    }

    @Test
    void a_mount_whose_options_are_open_may_be_read_only_or_not() throws Exception {
        mount("/mnt/big", true);
        assertThat(drifts("      - /mnt/big:/big:${MODE}\n")).isEmpty();
        assertThat(drifts("      - /mnt/big:/big:ro,${MODE}\n")).containsExactly("volumes./big.read_only changed");
        assertThat(drifts("      - /mnt/other:/big:${MODE}\n")).containsExactly("volumes./big changed");
    }

    @Test
    void a_mount_whose_target_is_open_may_be_any_that_nobody_asks_for() throws Exception {
        mount("/mnt/big", false);

        assertThat(drifts("      - /mnt/big:/${TARGET}\n")).isEmpty();
        assertThat(drifts("      - ${ALL}\n")).isEmpty();
        assertThat(unverifiable("      - ${ALL}\n")).contains("volumes./big", "volumes.${ALL}");
    }

    @Test
    void an_open_address_is_whatever_it_is_under_the_same_name() throws Exception {
        container.withObject("/HostConfig").putArray("ExtraHosts").add("api:10.1.1.1");

        assertThat(drifts("    extra_hosts: ['api:${API}']\n")).isEmpty();
        assertThat(drifts("    extra_hosts: ['api=10.1.${API}']\n")).isEmpty();
        assertThat(drifts("    extra_hosts: ['other:${API}']\n")).containsExactly("extra_hosts changed");
    }

    @Test
    void an_open_limit_of_processes_is_no_error_of_the_file() throws Exception {
        container
                .withObject("/HostConfig")
                .putArray("Ulimits")
                .add(Case.json("{'Name':'nofile','Soft':100,'Hard':200}"));
        String limits = "    ulimits: {nofile: {soft: '${SOFT}', hard: 200}}\n";

        assertThat(project(limits).problems()).extracting(Problem::level).containsOnly(Problem.Level.UNRESOLVED);
        assertThat(drifts(limits)).isEmpty();
    }

    private void mount(String source, boolean writable) {
        container
                .withArray("/Mounts")
                .add(Case.json("{'Type':'bind','Source':'" + source + "','Destination':'/big','Mode':'','RW':"
                        + writable + ",'Propagation':'rprivate'}"));
    }

    private List<String> drifts(String lines) throws Exception {
        return audit(lines).drifts().stream()
                .map(drift -> drift.property() + " "
                        + drift.driftClass().orElseThrow().id())
                .toList();
    }

    private List<String> unverifiable(String lines) throws Exception {
        return audit(lines).comparisons().stream()
                .filter(comparison -> comparison.outcome() == Outcome.UNVERIFIABLE)
                .map(comparison -> comparison.property().toString())
                .toList();
    }

    private DriftResult audit(String lines) throws Exception {
        return new DriftDetector(PropertyCatalogue.tables())
                .detect(project(lines), live, DriftOptions.at(Instant.parse("2026-12-01T00:00:00Z")));
    }

    /** The project with those lines behind the mounts of its service. */
    private Project project(String lines) throws Exception {
        Files.writeString(folder.resolve("compose.yaml"), WEB + lines + "volumes: {app_data: {}}\n");
        return RecordedState.project(folder, "shop");
    }
}
