package com.oraclelumira.auditor.live.docker;

import static com.oraclelumira.auditor.live.docker.FakeEngine.answer;
import static com.oraclelumira.auditor.live.docker.FakeEngine.inTurn;
import static com.oraclelumira.auditor.live.docker.FakeEngine.json;
import static com.oraclelumira.auditor.live.docker.FakeEngine.never;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.oraclelumira.auditor.live.EngineException;
import com.oraclelumira.auditor.live.LiveContainer;
import com.oraclelumira.auditor.live.LiveImage;
import com.oraclelumira.auditor.live.LiveNetwork;
import com.oraclelumira.auditor.live.LiveState;
import com.oraclelumira.auditor.live.LiveState.Kind;
import com.oraclelumira.auditor.live.ReadScope;
import com.oraclelumira.auditor.model.Problem;
import com.oraclelumira.auditor.model.Problem.Level;
import java.time.Clock;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class DockerEngineReaderTest {

    private static final Duration LIMIT = Duration.ofSeconds(20);

    private FakeEngine fake;

    @BeforeEach
    void start() throws Exception {
        fake = new FakeEngine();
    }

    @AfterEach
    void stop() {
        fake.close();
    }

    @Test
    void listings_are_filtered_by_the_engine() throws Exception {
        fake.on(
                "/v1.41/networks",
                json("[{\"Id\":\"n1\",\"Name\":\"shop_net\"},{\"Id\":\"n2\",\"Name\":\"shop_net2\"}]"));
        fake.on("/v1.41/networks/n1", json("{\"Id\":\"n1\",\"Name\":\"shop_net\"}"));

        LiveState state = read(new ReadScope("shop", Set.of("web.1"), Set.of(), Set.of("shop_net"), Set.of(), LIMIT));

        assertThat(fake.asked())
                .contains(
                        "/v1.41/containers/json?all=1&filters={\"label\":[\"com.docker.compose.project=shop\"]}",
                        "/v1.41/containers/json?all=1&filters={\"name\":[\"^/?web\\\\.1$\"]}",
                        "/v1.41/containers/json?all=1&filters={\"network\":[\"n1\",\"shop_net\"]}",
                        "/v1.41/networks?filters={\"name\":[\"^/?shop_net$\"]}")
                .noneMatch(path -> path.endsWith("/n2"));
        assertThat(state.networks()).extracting(LiveNetwork::name).containsExactly("shop_net");
        assertThat(state.problems()).isEmpty();
    }

    @Test
    void both_of_two_networks_of_one_name_are_read_by_their_ids() throws Exception {
        fake.on("/v1.41/networks", json("[{\"Id\":\"n1\",\"Name\":\"net\"},{\"Id\":\"n2\",\"Name\":\"net\"}]"));
        fake.on("/v1.41/networks/net", answer(400, "{\"message\":\"network net is ambiguous (2 matches found)\"}"));
        fake.on("/v1.41/networks/n1", json("{\"Id\":\"n1\",\"Name\":\"net\"}"));
        fake.on("/v1.41/networks/n2", json("{\"Id\":\"n2\",\"Name\":\"net\"}"));

        LiveState state = read(new ReadScope("shop", Set.of(), Set.of(), Set.of("net"), Set.of(), LIMIT));

        assertThat(state.networks()).extracting(LiveNetwork::id).containsExactly("n1", "n2");
        assertThat(state.problems()).isEmpty();
    }

    @Test
    void ambiguous_name_makes_the_reading_incomplete() throws Exception {
        fake.on("/v1.41/containers/json", json("[{\"Id\":\"c1\"}]"));
        fake.on("/v1.41/containers/c1/json", json(container("c1", ",\"NetworkSettings\":{\"Networks\":{\"net\":{}}}")));
        fake.on("/v1.41/networks/net", answer(400, "{\"message\":\"network net is ambiguous (2 matches found)\"}"));

        LiveState state = read(project());

        assertThat(state.unread()).containsExactly(Kind.NETWORKS);
        assertThat(state.problems())
                .containsExactly(Problem.of(
                        Level.INCOMPLETE,
                        "networks net",
                        "could not be read: HTTP 400: network net is ambiguous (2 matches found)"));
    }

    @Test
    void container_gone_after_the_listing_is_looked_for_again() throws Exception {
        fake.on("/v1.41/containers/json", inTurn(json("[{\"Id\":\"old\"}]"), json("[{\"Id\":\"new\"}]")));
        fake.on("/v1.41/containers/new/json", json(container("new", "")));

        LiveState state = read(project());

        assertThat(state.containers()).extracting(LiveContainer::id).containsExactly("new");
        assertThat(state.problems()).isEmpty();
        assertThat(state.unread()).isEmpty();
    }

    @Test
    void containers_that_keep_vanishing_make_the_reading_incomplete() throws Exception {
        fake.on("/v1.41/containers/json", json("[{\"Id\":\"ghost\"}]"));

        LiveState state = read(project());

        assertThat(state.problems()).extracting(Problem::level).containsExactly(Level.INCOMPLETE);
        assertThat(state.unread()).contains(Kind.CONTAINERS);
    }

    @Test
    void one_container_that_cannot_be_inspected_leaves_the_others_readable() throws Exception {
        fake.on("/v1.41/containers/json", json("[{\"Id\":\"c1\"},{\"Id\":\"c2\"}]"));
        fake.on("/v1.41/containers/c1/json", answer(409, "{\"message\":\"removal in progress\"}"));
        fake.on("/v1.41/containers/c2/json", json(container("c2", "")));

        LiveState state = read(project());

        assertThat(state.containers()).extracting(LiveContainer::id).containsExactly("c2");
        assertThat(state.unread()).containsExactly(Kind.CONTAINERS);
        assertThat(state.problems())
                .extracting(Problem::toString)
                .containsExactly("containers c1: could not be read: HTTP 409: removal in progress");
    }

    @Test
    void wanted_image_and_volume_that_do_not_exist_are_no_problem() throws Exception {
        fake.on("/v1.41/images/web:1/json", json("{\"Id\":\"sha256:a\",\"RepoTags\":[\"web:1\"]}"));

        LiveState state = read(new ReadScope(
                "shop", Set.of(), Set.of("web:1", "gone:2", "Not A Name"), Set.of(), Set.of("data"), LIMIT));

        assertThat(state.images()).extracting(LiveImage::id).containsExactly("sha256:a");
        assertThat(state.volumes()).isEmpty();
        assertThat(state.problems()).isEmpty();
        assertThat(state.unread()).isEmpty();
        assertThat(fake.asked()).contains("/v1.41/images/gone:2/json", "/v1.41/volumes/data");
    }

    @Test
    void image_that_a_container_runs_and_the_engine_no_longer_holds_is_said() throws Exception {
        fake.on("/v1.41/containers/json", json("[{\"Id\":\"c1\"}]"));
        fake.on("/v1.41/containers/c1/json", json(container("c1", ",\"Image\":\"sha256:abc\"")));

        assertThat(read(project()).problems()).extracting(Problem::level).containsExactly(Level.UNRESOLVED);
    }

    @Test
    void history_of_an_image_is_read_once_however_many_containers_run_it() throws Exception {
        twoOfOneImage();
        fake.on("/v1.41/images/sha256:abc/history", json("[{\"CreatedBy\":\"CMD [\\\"sh\\\"]\"}]"));

        LiveState state = read(project());

        assertThat(state.images()
                        .get(0)
                        .history()
                        .orElseThrow()
                        .at("/0/CreatedBy")
                        .asText())
                .startsWith("CMD");
        assertThat(fake.asked()).containsOnlyOnce("/v1.41/images/sha256:abc/history");
    }

    @Test
    void history_of_an_image_is_not_asked_for_again_by_a_later_audit() throws Exception {
        twoOfOneImage();
        fake.on("/v1.41/images/sha256:abc/history", json("[{\"CreatedBy\":\"CMD [\\\"sh\\\"]\"}]"));
        ImageHistories histories = new ImageHistories();
        for (int audit = 0; audit < 3; audit++) {
            try (DockerEngine engine = DockerEngine.at(fake.endpoint(), Clock.systemUTC(), histories)) {
                assertThat(engine.reader().read(project()).images().get(0).history())
                        .isPresent();
            }
        }
        assertThat(fake.asked()).containsOnlyOnce("/v1.41/images/sha256:abc/history");
    }

    @Test
    void history_that_could_not_be_read_is_asked_for_again() throws Exception {
        twoOfOneImage();
        fake.on("/v1.41/images/sha256:abc/history", answer(403, "no"));
        ImageHistories histories = new ImageHistories();
        for (int audit = 0; audit < 2; audit++) {
            try (DockerEngine engine = DockerEngine.at(fake.endpoint(), Clock.systemUTC(), histories)) {
                assertThat(engine.reader().read(project()).images().get(0).history())
                        .isEmpty();
            }
        }
        assertThat(fake.asked()).filteredOn(path -> path.endsWith("/history")).hasSize(2);
    }

    @Test
    void history_that_cannot_be_read_leaves_the_reading_complete() throws Exception {
        twoOfOneImage();
        fake.on("/v1.41/images/sha256:abc/history", answer(403, "no"));

        LiveState state = read(project());

        assertThat(state.images()).hasSize(1);
        assertThat(state.images().get(0).history()).isEmpty();
        assertThat(state.unread()).isEmpty();
        assertThat(state.problems())
                .containsExactly(Problem.of(
                        Level.UNRESOLVED, "images sha256:abc", "the history could not be read: HTTP 403: no"));
    }

    @Test
    void history_that_the_engine_does_not_have_or_that_is_no_list_is_not_known() throws Exception {
        twoOfOneImage();
        assertThat(read(project()).images().get(0).history()).isEmpty();
        fake.on("/v1.41/images/sha256:abc/history", json("{}"));

        LiveState state = read(project());

        assertThat(state.images().get(0).history()).isEmpty();
        assertThat(state.problems()).isEmpty();
    }

    @Test
    void image_of_a_container_that_only_shares_a_network_is_not_asked_for_its_history() throws Exception {
        twoOfOneImage();

        read(new ReadScope("wiki", Set.of(), Set.of(), Set.of(), Set.of(), LIMIT));

        assertThat(fake.asked()).contains("/v1.41/images/sha256:abc/json").noneMatch(path -> path.endsWith("/history"));
    }

    private void twoOfOneImage() {
        String own = ",\"Image\":\"sha256:abc\",\"Config\":{\"Labels\":{\"com.docker.compose.project\":\"shop\"}}";
        fake.on("/v1.41/containers/json", json("[{\"Id\":\"c1\"},{\"Id\":\"c2\"}]"));
        fake.on("/v1.41/containers/c1/json", json("{\"Id\":\"c1\",\"HostConfig\":{}" + own + "}"));
        fake.on("/v1.41/containers/c2/json", json("{\"Id\":\"c2\",\"HostConfig\":{}" + own + "}"));
        fake.on("/v1.41/images/sha256:abc/json", json("{\"Id\":\"sha256:abc\"}"));
    }

    @Test
    void proxy_that_forbids_info_costs_only_what_info_shows() throws Exception {
        fake.on("/v1.41/info", answer(403, "<html>403\n  Forbidden</html>"));

        LiveState state = read(project());

        assertThat(state.unread()).containsExactly(Kind.INFO);
        assertThat(state.problems())
                .containsExactly(Problem.of(
                        Level.UNRESOLVED,
                        "info of the engine",
                        "could not be read: HTTP 403: <html>403 Forbidden</html>"));
    }

    @Test
    void time_limit_ends_the_reading_with_what_there_is() throws Exception {
        fake.on("/v1.41/containers/json", json("[{\"Id\":\"c1\"},{\"Id\":\"slow\"}]"));
        fake.on("/v1.41/containers/c1/json", json(container("c1", "")));
        fake.on("/v1.41/containers/slow/json", never());

        LiveState state = read(new ReadScope("shop", Set.of(), Set.of(), Set.of(), Set.of(), Duration.ofSeconds(2)));

        assertThat(state.containers()).extracting(LiveContainer::id).containsExactly("c1");
        assertThat(state.unread()).contains(Kind.CONTAINERS);
        assertThat(state.problems())
                .extracting(Problem::toString)
                .contains("containers slow: could not be read: not answered within the time limit of the reading");
    }

    @Test
    void interrupt_cancels_the_reading_at_once() throws Exception {
        fake.on("/v1.41/containers/json", never());
        var outcome = new CompletableFuture<EngineException>();
        Thread reader = new Thread(() -> {
            try (DockerEngine engine = fake.engine()) {
                engine.reader().read(project());
            } catch (EngineException e) {
                outcome.complete(e);
            } catch (Exception e) {
                outcome.completeExceptionally(e);
            }
        });
        reader.start();
        while (fake.asked().stream().noneMatch(path -> path.contains("/containers/json"))) {
            Thread.sleep(5);
        }

        reader.interrupt();

        assertThat(outcome.get(5, TimeUnit.SECONDS)).hasMessageEndingWith("the reading was cancelled");
    }

    @Test
    void unexpected_fields_are_kept() throws Exception {
        fake.on("/v1.41/containers/json", json("[{\"Id\":\"c1\"}]"));
        fake.on("/v1.41/containers/c1/json", json(container("c1", ",\"FromTheFuture\":{\"x\":1}")));

        assertThat(read(project()).containers().get(0).at("/FromTheFuture/x").asInt())
                .isEqualTo(1);
    }

    @Test
    void newer_engine_is_asked_with_the_newest_version_known_here() throws Exception {
        fake.on("/version", json("{\"ApiVersion\":\"1.55\",\"MinAPIVersion\":\"1.44\"}"));

        read(project());

        assertThat(fake.asked()).contains("/v1.51/info");
    }

    @Test
    void engine_that_speaks_no_known_version_is_refused() {
        fake.on("/version", json("{\"ApiVersion\":\"2.3\",\"MinAPIVersion\":\"1.60\"}"));

        assertThatThrownBy(() -> read(project())).hasMessageContaining("speaks API version 1.60 and newer");
    }

    @Test
    void what_is_no_engine_is_refused() {
        fake.on("/version", json("{\"hello\":\"world\"}"));

        assertThatThrownBy(() -> read(project())).hasMessageContaining("what answers here is no engine");
    }

    @Test
    void answer_that_is_not_json_is_refused() {
        fake.on("/version", json("<html>welcome</html>"));

        assertThatThrownBy(() -> read(project()))
                .isInstanceOf(EngineException.class)
                .hasMessageContaining("what answers here is no engine");
    }

    @Test
    void engine_that_is_gone_is_named_with_what_to_do() throws Exception {
        Endpoint endpoint = fake.endpoint();
        fake.close();

        assertThatThrownBy(() ->
                        DockerEngine.at(endpoint, Clock.systemUTC()).reader().read(project()))
                .isInstanceOf(EngineException.class)
                .hasMessage(
                        endpoint + ": no engine listens here; start the engine, or name it with --host or DOCKER_HOST");
    }

    private LiveState read(ReadScope scope) throws Exception {
        try (DockerEngine engine = fake.engine()) {
            return engine.reader().read(scope);
        }
    }

    private static ReadScope project() {
        return new ReadScope("shop", Set.of(), Set.of(), Set.of(), Set.of(), LIMIT);
    }

    private static String container(String id, String more) {
        return "{\"Id\":\"" + id + "\",\"Name\":\"/" + id + "\",\"Config\":{},\"HostConfig\":{}" + more + "}";
    }
}
