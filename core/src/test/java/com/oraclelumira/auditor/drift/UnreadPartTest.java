package com.oraclelumira.auditor.drift;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.oraclelumira.auditor.compose.Project;
import com.oraclelumira.auditor.drift.property.PropertyCatalogue;
import com.oraclelumira.auditor.live.LiveState;
import com.oraclelumira.auditor.live.LiveState.Kind;
import com.oraclelumira.auditor.model.Outcome;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Whatever part of a clean stack could not be read, it makes no drift, and what was read is still compared. */
class UnreadPartTest {

    private static final Instant LATER = Instant.parse("2026-12-01T00:00:00Z");

    @ParameterizedTest
    @ValueSource(strings = {"rich-20.10", "rich-26.1"})
    void any_one_container_unread_makes_no_drift(String stack) throws Exception {
        Project project = project(stack);
        LiveState whole = live(stack);
        for (int i = 0; i < whole.containers().size(); i++) {
            var gone = whole.containers().get(i);
            DriftResult result = detect(project, without(whole, Kind.CONTAINERS, json -> json.equals(gone.json())));
            assertThat(result.drifts()).as("without " + gone.name()).isEmpty();
            assertThat(result.comparisons()).hasSizeGreaterThan(1000);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"rich-20.10", "rich-26.1"})
    void any_one_image_network_or_volume_unread_makes_no_drift(String stack) throws Exception {
        Project project = project(stack);
        LiveState whole = live(stack);
        for (Kind kind : List.of(Kind.IMAGES, Kind.NETWORKS, Kind.VOLUMES)) {
            for (JsonNode gone : parts(whole, kind)) {
                assertThat(detect(project, without(whole, kind, gone::equals)).drifts())
                        .as(kind + " without " + gone.path("Name") + gone.path("RepoTags"))
                        .isEmpty();
            }
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"rich-20.10", "rich-26.1"})
    void any_whole_kind_unread_makes_no_drift(String stack) throws Exception {
        Project project = project(stack);
        LiveState whole = live(stack);
        for (Kind kind : Kind.values()) {
            assertThat(detect(project, without(whole, kind, json -> true)).drifts())
                    .as("without " + kind)
                    .isEmpty();
        }
    }

    @Test
    void service_of_an_unread_container_is_said_to_be_not_observable() {
        Case unread = new Case().noContainer().unread(Kind.CONTAINERS);
        assertThat(unread.drifts()).isEmpty();
        assertThat(unread.with(Outcome.NOT_OBSERVABLE)).containsExactly("container");
        assertThat(new Case().noContainer().drifts()).containsExactly("container missing");
    }

    @Test
    void container_that_was_read_is_compared_though_another_was_not() {
        Case half = new Case().live("/HostConfig/Privileged", "true").unread(Kind.CONTAINERS);
        assertThat(half.drifts()).containsExactly("privileged changed");
        assertThat(half.with(Outcome.NOT_OBSERVABLE)).contains("replicas");
    }

    @Test
    void one_container_too_many_is_drift_whatever_else_was_not_read() {
        Case more = new Case().and(Case.container("b".repeat(64), "shop-app-2")).unread(Kind.CONTAINERS);
        assertThat(more.drifts()).contains("replicas changed");
    }

    private static DriftResult detect(Project project, LiveState live) {
        return new DriftDetector(PropertyCatalogue.tables()).detect(project, live, DriftOptions.at(LATER));
    }

    private static List<JsonNode> parts(LiveState state, Kind kind) {
        return switch (kind) {
            case IMAGES -> state.images().stream().map(image -> image.json()).toList();
            case NETWORKS ->
                state.networks().stream().map(network -> network.json()).toList();
            default -> state.volumes().stream().map(volume -> volume.json()).toList();
        };
    }

    /** The state without the parts of that kind that were not to be had. */
    private static LiveState without(LiveState whole, Kind kind, Predicate<JsonNode> gone) {
        Predicate<JsonNode> kept = gone.negate();
        JsonNode nothing = JsonNodeFactory.instance.objectNode();
        return new LiveState(
                whole.engine(),
                whole.readAt(),
                kind == Kind.VERSION ? nothing : whole.version(),
                kind == Kind.INFO ? nothing : whole.info(),
                whole.containers().stream()
                        .filter(container -> kind != Kind.CONTAINERS || kept.test(container.json()))
                        .toList(),
                whole.images().stream()
                        .filter(image -> kind != Kind.IMAGES || kept.test(image.json()))
                        .toList(),
                whole.networks().stream()
                        .filter(network -> kind != Kind.NETWORKS || kept.test(network.json()))
                        .toList(),
                whole.volumes().stream()
                        .filter(volume -> kind != Kind.VOLUMES || kept.test(volume.json()))
                        .toList(),
                whole.changes(),
                Set.of(kind),
                List.of());
    }

    private static LiveState live(String stack) throws Exception {
        return RecordedState.live(folder(stack), name(stack));
    }

    private static Project project(String stack) throws Exception {
        return RecordedState.project(folder(stack), name(stack));
    }

    private static String name(String stack) throws Exception {
        return new ObjectMapper()
                .readTree(folder(stack).resolve("expected.json").toFile())
                .path("project")
                .asText();
    }

    private static Path folder(String stack) throws Exception {
        return Path.of(UnreadPartTest.class.getResource("/drift/" + stack).toURI());
    }
}
