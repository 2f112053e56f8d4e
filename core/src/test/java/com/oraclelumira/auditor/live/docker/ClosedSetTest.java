package com.oraclelumira.auditor.live.docker;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.github.dockerjava.transport.DockerHttpClient.Request;
import com.oraclelumira.auditor.live.LiveState;
import com.oraclelumira.auditor.live.ReadScope;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** All that can be asked of an engine, through a proxy that keeps every byte sent. */
class ClosedSetTest {

    private static final ReadScope SCOPE = new ReadScope(
                    "rich",
                    Set.of("x"),
                    Set.of("lumira/base:1", "nginx:1"),
                    Set.of("rich_default"),
                    Set.of("v"),
                    Duration.ofMinutes(1))
            .withUpstream(Set.of("lumira/base:1", "nginx:1"));

    @TempDir
    Path folder;

    private FakeEngine engine;

    @BeforeEach
    void start() throws Exception {
        engine = RecordedEngine.of(
                Path.of(ClosedSetTest.class.getResource("/drift/rich-26.1").toURI()), "1.45");
        engine.on(
                "/v1.45/images/nginx:1/json",
                FakeEngine.json("{\"Id\":\"sha256:1\",\"RepoTags\":[\"nginx:1\"],\"RepoDigests\":[\"nginx@sha256:"
                        + "a".repeat(64) + "\"]}"));
    }

    @AfterEach
    void stop() {
        engine.close();
    }

    @ParameterizedTest
    @ValueSource(strings = {"unix", "tcp"})
    void every_request_is_a_get_of_the_closed_set_and_each_of_the_set_is_needed(String family) throws Exception {
        try (RecordingProxy proxy = family.equals("unix")
                ? new RecordingProxy(folder.resolve("proxy.sock"), engine.endpoint())
                : new RecordingProxy(engine.endpoint())) {
            askEverything(proxy.endpoint());

            requireClosed(proxy.requests());
            assertThat(kinds(proxy.requests())).isEqualTo(EnumSet.allOf(EnginePath.class));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"POST /containers/create", "GET /containers/x/logs", "DELETE /networks/x"})
    void request_outside_of_the_set_is_seen(String other) throws Exception {
        String[] words = other.split(" ", -1);
        try (RecordingProxy proxy = new RecordingProxy(engine.endpoint())) {
            URI address = URI.create("http://127.0.0.1:" + proxy.endpoint().port() + words[1]);
            HttpClient.newHttpClient()
                    .send(
                            HttpRequest.newBuilder(address)
                                    .version(HttpClient.Version.HTTP_1_1)
                                    .method(words[0], HttpRequest.BodyPublishers.noBody())
                                    .build(),
                            BodyHandlers.discarding());

            assertThatThrownBy(() -> requireClosed(proxy.requests())).isInstanceOf(AssertionError.class);
        }
    }

    private static void askEverything(Endpoint endpoint) throws Exception {
        try (DockerEngine asked = DockerEngine.at(endpoint, Clock.systemUTC())) {
            LiveState state = asked.readerWithChanges().read(SCOPE);
            assertThat(state.containers()).hasSize(68);
            asked.reader().read(ReadScope.ofWholeHost(Duration.ofMinutes(1)));
            asked.composeProjects();
            asked.list("rich");
            assertThatThrownBy(() -> asked.events().listen(state.readAt(), () -> {}, event -> {}))
                    .isInstanceOf(com.oraclelumira.auditor.live.EngineException.class);
        }
    }

    private static void requireClosed(List<String> requests) {
        assertThat(requests)
                .isNotEmpty()
                .allSatisfy(line -> assertThat(line).matches(Request.Method.GET + " [^ ]+ HTTP/1\\.1"))
                .allSatisfy(line -> assertThat(path(line)).matches(SocketProxyRules.regex()));
    }

    private static Set<EnginePath> kinds(List<String> requests) {
        return requests.stream()
                .map(ClosedSetTest::path)
                .flatMap(path ->
                        Arrays.stream(EnginePath.values())
                                .filter(kind -> path.matches(kind.regex()))
                                .findFirst()
                                .stream())
                .collect(Collectors.toCollection(() -> EnumSet.noneOf(EnginePath.class)));
    }

    private static String path(String line) {
        return Optional.of(line.split(" ", -1)[1])
                .map(target -> target.replaceFirst("\\?.*", ""))
                .orElseThrow();
    }
}
