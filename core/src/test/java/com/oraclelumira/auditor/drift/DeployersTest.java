package com.oraclelumira.auditor.drift;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.oraclelumira.auditor.drift.property.PropertyCatalogue;
import com.oraclelumira.auditor.live.LiveContainer;
import com.oraclelumira.auditor.live.LiveState;
import com.oraclelumira.auditor.model.Outcome;
import java.net.URISyntaxException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Collectors;
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

    @Test
    void what_coolify_puts_into_a_project_is_no_drift() throws Exception {
        assertThat(drifts("coolify-preview", RESOURCE, DeployersTest::untouched))
                .isEmpty();
        assertThat(result("coolify-preview", RESOURCE, DeployersTest::untouched).comparisons())
                .filteredOn(comparison -> comparison.note().equals("Coolify attaches containers to it"))
                .extracting(comparison -> comparison.live().orElseThrow())
                .containsExactlyInAnyOrder(RESOURCE, RESOURCE + "_back");
        assertThat(unverifiable("coolify-preview"))
                .containsOnlyKeys(
                        "environment.BANNER",
                        "environment.COOLIFY_BRANCH",
                        "environment.COOLIFY_RESOURCE_UUID",
                        "environment.DATABASE_URL",
                        "environment.PATH",
                        "environment.RELEASE",
                        "environment.SERVICE_NAME_WEB",
                        "environment.SERVICE_URL_WEB",
                        "environment.SITE",
                        "labels.caddy_ingress_network",
                        "labels.traefik.enable",
                        "labels.traefik.http.routers.http-0-" + RESOURCE + "-web.rule",
                        "logging.driver",
                        "logging.options")
                .containsEntry("environment.DATABASE_URL", "Coolify may have set it, in an .env of its own")
                .containsEntry("logging.driver", "Coolify may have sent the logs there");
    }

    @Test
    void a_preview_of_a_pull_request_is_worth_saying_and_no_drift() throws Exception {
        assertThat(result("coolify-preview", RESOURCE, DeployersTest::untouched).notices())
                .extracting(notice -> notice.live().orElseThrow() + ": " + notice.note())
                .containsExactlyInAnyOrder(
                        "web-" + RESOURCE + "-pr-7: runs the files of pull request 7, not these",
                        RESOURCE + "_app-data-pr-7: made for a preview of pull request 7");
    }

    @Test
    void what_coolify_does_not_do_is_drift_beside_what_it_does() throws Exception {
        assertThat(drifts("coolify-preview", RESOURCE, container -> {
                    container.withObject("/HostConfig").put("Privileged", true);
                    container
                            .withObject("/HostConfig/LogConfig/Config")
                            .put("fluentd-address", "tcp://203.0.113.9:24224");
                    container
                            .withObject("/NetworkSettings/Networks")
                            .putObject("elsewhere")
                            .put("NetworkID", "e");
                    container.withObject("/Config").put("Image", "elsewhere_web:3f2c9a7d41b0");
                    ((ArrayNode) container.at("/Config/Env")).set(0, "MODE=debug");
                }))
                .containsExactlyInAnyOrder(
                        "privileged",
                        "logging.driver",
                        "logging.options",
                        "networks.elsewhere",
                        "image",
                        "environment.MODE");
    }

    @Test
    void an_orphan_is_a_preview_only_where_coolify_made_it() throws Exception {
        LiveState state = RecordedState.live(path("coolify-preview"), RESOURCE);
        ((ObjectNode) state.containers().get(1).json().at("/Config/Labels")).remove("coolify.managed");
        assertThat(detect("coolify-preview", RESOURCE, state).drifts())
                .extracting(drift -> drift.property().toString())
                .containsExactly("container");
    }

    @ParameterizedTest
    @CsvSource({"coolify, " + RESOURCE, "portainer, shop", "doco-cd, shop"})
    void what_somebody_changed_is_still_found(String folder, String project) throws Exception {
        assertThat(drifts(folder, project, container -> {
                    container.withObject("/HostConfig").put("Privileged", true).put("Memory", 0);
                    container.withObject("/HostConfig/RestartPolicy").put("Name", "no");
                    container.withObject("/Config/Labels").put("owner", "me");
                }))
                .containsExactlyInAnyOrder("privileged", "mem_limit", "restart", "labels.owner");
    }

    @ParameterizedTest
    @CsvSource({"portainer, shop", "doco-cd, shop"})
    void a_variable_that_no_file_sets_is_drift_where_the_deployer_adds_none(String folder, String project)
            throws Exception {
        assertThat(drifts(
                        folder,
                        project,
                        container -> container
                                .withObject("/Config")
                                .withArray("/Env")
                                .add("LD_PRELOAD=/tmp/x.so")))
                .containsExactly("environment.LD_PRELOAD");
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
        return detect(folder, project, live(folder, project, change));
    }

    private static DriftResult detect(String folder, String project, LiveState state) throws Exception {
        return new DriftDetector(PropertyCatalogue.tables())
                .detect(
                        RecordedState.project(path(folder), project),
                        state,
                        DriftOptions.at(Instant.parse("2026-12-01T00:00:00Z")));
    }

    /** Each property that could not be verified, and why. */
    private static Map<String, String> unverifiable(String folder) throws Exception {
        return result(folder, RESOURCE, DeployersTest::untouched).comparisons().stream()
                .filter(comparison -> comparison.outcome() == Outcome.UNVERIFIABLE)
                .collect(Collectors.toMap(comparison -> comparison.property().toString(), Comparison::note));
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
