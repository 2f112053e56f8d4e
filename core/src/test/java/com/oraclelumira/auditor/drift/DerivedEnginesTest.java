package com.oraclelumira.auditor.drift;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import com.oraclelumira.auditor.compose.Project;
import com.oraclelumira.auditor.drift.property.PropertyCatalogue;
import com.oraclelumira.auditor.live.LiveContainer;
import com.oraclelumira.auditor.live.LiveImage;
import com.oraclelumira.auditor.live.LiveState;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.EnumSource.Mode;

/** Engines that could not be run, derived from the recording of 26.1. */
class DerivedEnginesTest {

    private static final String PROJECT = "rich";
    private static final Instant LATER = Instant.parse("2026-12-01T00:00:00Z");

    @ParameterizedTest
    @EnumSource
    void clean_stack_has_no_drift(DerivedEngine engine) throws Exception {
        DriftResult result = detect(state(engine));

        assertThat(result.drifts()).isEmpty();
        assertThat(result.comparisons()).hasSizeGreaterThan(1000);
    }

    @ParameterizedTest
    @EnumSource
    void nothing_is_noticed_that_the_recording_does_not_show(DerivedEngine engine) throws Exception {
        LiveState recorded = RecordedState.live(folder(), PROJECT);
        assertThat(names(detect(state(engine)).notices()))
                .isEqualTo(names(detect(recorded).notices()));
    }

    @ParameterizedTest
    @EnumSource
    void what_somebody_changed_is_still_found(DerivedEngine engine) throws Exception {
        LiveState state = state(engine);
        ObjectNode changed =
                (ObjectNode) container(state, "rich-health-shell-1").json();
        changed.withObject("/HostConfig").put("Privileged", true);
        changed.withObject("/NetworkSettings/Networks/rich_default").putArray("Aliases");

        assertThat(names(detect(state).drifts()))
                .contains("service health-shell privileged", "service health-shell networks.default.aliases")
                .allMatch(name -> name.startsWith("service health-shell "));
    }

    @ParameterizedTest
    @EnumSource
    void tag_that_was_moved_is_still_found(DerivedEngine engine) throws Exception {
        LiveState state = state(engine);
        LiveContainer container = container(state, "rich-health-shell-1");
        String old = "sha256:" + "0".repeat(64);
        ObjectNode json = (ObjectNode) container.json();
        json.put("Image", old);
        if (json.has("ImageManifestDescriptor")) {
            json.withObject("/ImageManifestDescriptor").put("digest", old);
        }

        assertThat(names(detect(state).drifts())).contains("service health-shell image.id");
    }

    @ParameterizedTest
    @EnumSource(names = "DOCKER_29_CONTAINERD")
    void image_built_again_to_the_same_manifest_is_no_drift(DerivedEngine engine) throws Exception {
        LiveState state = state(engine);
        state.images()
                .forEach(image -> ((ObjectNode) image.json())
                        .put("Id", image.id().replaceFirst("sha256:.{8}", "sha256:00000000")));

        assertThat(names(detect(state).drifts())).noneMatch(name -> name.endsWith("image.id"));
    }

    @ParameterizedTest
    @EnumSource(names = "DOCKER_27", mode = Mode.EXCLUDE)
    void fields_from_the_future_are_kept(DerivedEngine engine) throws Exception {
        LiveState state = state(engine);

        assertThat(state.info().path("FromTheFuture").asText()).isEqualTo(engine.name());
        assertThat(state.containers())
                .allMatch(container -> container.at("/FromTheFuture").asText().equals(engine.name()));
        assertThat(state.networks()).allMatch(network -> network.json().has("EnableIPv4"));
        if (engine == DerivedEngine.DOCKER_29_CONTAINERD) {
            assertThat(state.images()).extracting(LiveImage::manifests).noneMatch(List::isEmpty);
        }
    }

    private static List<String> names(List<Comparison> comparisons) {
        return comparisons.stream()
                .map(drift ->
                        drift.subject().type().id() + " " + drift.subject().name() + " " + drift.property())
                .toList();
    }

    private static LiveContainer container(LiveState state, String name) {
        return state.containers().stream()
                .filter(container -> container.name().equals(name))
                .findFirst()
                .orElseThrow();
    }

    private static DriftResult detect(LiveState state) throws Exception {
        Project project = RecordedState.project(folder(), PROJECT);
        return new DriftDetector(PropertyCatalogue.tables()).detect(project, state, DriftOptions.at(LATER));
    }

    private static LiveState state(DerivedEngine engine) throws Exception {
        return engine.of(RecordedState.live(folder(), PROJECT));
    }

    private static Path folder() throws Exception {
        return Path.of(DerivedEnginesTest.class.getResource("/drift/rich-26.1").toURI());
    }
}
