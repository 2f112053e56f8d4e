package com.oraclelumira.auditor.drift;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.oraclelumira.auditor.drift.property.PropertyCatalogue;
import com.oraclelumira.auditor.live.LiveContainer;
import com.oraclelumira.auditor.live.LiveState;
import java.net.URISyntaxException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Stacks that a tool deployed; the states are derived from what the tools' sources do. */
class DeployersTest {

    private static final String RESOURCE = "mw0ck04s8go048c0g4so48cc";

    @ParameterizedTest
    @CsvSource({"coolify, " + RESOURCE + ", COOLIFY", "portainer, shop, PORTAINER", "doco-cd, shop, DOCO_CD"})
    void a_clean_stack_is_recognised_and_has_no_drift(String folder, String project, Deployer deployer)
            throws Exception {
        assertThat(Deployer.of(live(folder, project, DeployersTest::untouched)
                        .containers()
                        .get(0)))
                .isEqualTo(deployer);
        assertThat(drifts(folder, project, DeployersTest::untouched)).isEmpty();
        assertThat(result(folder, project, DeployersTest::untouched).notices()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"coolify, " + RESOURCE, "portainer, shop", "doco-cd, shop"})
    void what_somebody_changed_is_still_found(String folder, String project) throws Exception {
        assertThat(drifts(folder, project, container -> {
                    container.withObject("/HostConfig").put("Privileged", true).put("Memory", 0);
                    container.withObject("/HostConfig/RestartPolicy").put("Name", "no");
                    container.withObject("/Config").withArray("/Env").add("LD_PRELOAD=/tmp/x.so");
                    container.withObject("/Config/Labels").put("owner", "me");
                }))
                .containsExactlyInAnyOrder(
                        "privileged", "mem_limit", "restart", "environment.LD_PRELOAD", "labels.owner");
    }

    @Test
    void what_coolify_may_set_is_not_said_of_a_stack_that_it_did_not_deploy() throws Exception {
        assertThat(drifts("portainer", "shop", container -> {
                    container.withObject("/Config").withArray("/Env").add("COOLIFY_URL=x");
                    container.withObject("/Config/Labels").put("traefik.enable", "true");
                    container.put("Name", "/web-shop");
                }))
                .containsExactlyInAnyOrder("environment.COOLIFY_URL", "labels.traefik.enable", "container_name");
    }

    @Test
    void a_name_that_coolify_does_not_give_is_drift() throws Exception {
        assertThat(drifts("coolify", RESOURCE, container -> container.put("Name", "/web-elsewhere")))
                .contains("container_name");
    }

    @Test
    void a_container_of_coolifys_that_was_renamed_is_still_found_under_the_name_that_coolify_gave_it()
            throws Exception {
        assertThat(drifts("coolify", RESOURCE, container -> {
                    String given = container.path("Name").asText().substring(1);
                    container
                            .withObject("/NetworkSettings/Networks/" + RESOURCE)
                            .withArray("/Aliases")
                            .add(given);
                    container.put("Name", "/web-elsewhere");
                }))
                .containsExactly("container_name");
    }

    @Test
    void the_network_of_coolify_is_the_default_network() throws Exception {
        assertThat(drifts(
                        "coolify",
                        RESOURCE,
                        container -> container
                                .withObject("/NetworkSettings/Networks/" + RESOURCE)
                                .putArray("Aliases")))
                .containsExactly("networks.default.aliases");
    }

    private static void untouched(ObjectNode container) {}

    private static List<String> drifts(String folder, String project, Consumer<ObjectNode> change) throws Exception {
        return result(folder, project, change).drifts().stream()
                .map(drift -> drift.property().toString())
                .toList();
    }

    private static DriftResult result(String folder, String project, Consumer<ObjectNode> change) throws Exception {
        return new DriftDetector(PropertyCatalogue.tables())
                .detect(
                        RecordedState.project(path(folder), project),
                        live(folder, project, change),
                        DriftOptions.at(Instant.parse("2026-12-01T00:00:00Z")));
    }

    /** The state with its first container changed. */
    private static LiveState live(String folder, String project, Consumer<ObjectNode> change) throws Exception {
        LiveState state = RecordedState.live(path(folder), project);
        JsonNode first = state.containers().get(0).json();
        change.accept((ObjectNode) first);
        assertThat(state.containers().get(0)).isEqualTo(new LiveContainer(first));
        return state;
    }

    private static Path path(String folder) throws URISyntaxException {
        return Path.of(
                DeployersTest.class.getResource("/derived/deployers/" + folder).toURI());
    }
}
