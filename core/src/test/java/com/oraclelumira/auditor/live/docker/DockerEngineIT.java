package com.oraclelumira.auditor.live.docker;

import static org.assertj.core.api.Assertions.assertThat;

import com.oraclelumira.auditor.lab.TestEngine;
import com.oraclelumira.auditor.live.ComposeProject;
import com.oraclelumira.auditor.live.EngineEvent;
import com.oraclelumira.auditor.live.EngineException;
import com.oraclelumira.auditor.live.EngineReader;
import com.oraclelumira.auditor.live.LiveContainer;
import com.oraclelumira.auditor.live.LiveState;
import com.oraclelumira.auditor.live.ReadScope;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Reads a real engine that holds a small project and strangers beside it. */
class DockerEngineIT {

    private static final String PROJECT = "lumira-it-read";
    private static final String LABEL = ComposeProject.PROJECT_LABEL + "=" + PROJECT;
    private static final String IMAGE = PROJECT + ":1";
    private static final String NETWORK = PROJECT + "_net";
    private static final String VOLUME = PROJECT + "_data";
    private static final String[] CONTAINERS = {
        PROJECT + "-web", PROJECT + "-job", PROJECT + "-named", PROJECT + "-guest", PROJECT + "-stranger"
    };

    @TempDir
    Path folder;

    private TestEngine real;
    private Endpoint endpoint;

    @BeforeEach
    void deploy() throws Exception {
        real = TestEngine.orSkip();
        endpoint = Endpoint.parse(real.endpoint(), Optional.empty());
        remove();
        real.importBusybox(IMAGE);
        real.docker("network", "create", "--label", LABEL, NETWORK);
        real.docker("volume", "create", "--label", LABEL, VOLUME);
        create(
                "web",
                "--label",
                LABEL,
                "--network",
                NETWORK,
                "-v",
                VOLUME + ":/data",
                "--label",
                ComposeProject.PROJECT_LABEL + ".working_dir=/srv/shop",
                "--label",
                ComposeProject.PROJECT_LABEL + ".config_files=a.yml,b.yml");
        create("job", "--label", LABEL, "--network", "none", "--label", "com.docker.compose.oneoff=True");
        create("named", "--network", "none");
        create("guest", "--network", NETWORK);
        create("stranger", "--network", "none");
    }

    private void create(String name, String... options) {
        List<String> command = new ArrayList<>(List.of("create", "--name", PROJECT + "-" + name));
        command.addAll(List.of(options));
        command.addAll(List.of(IMAGE, "/busybox", "sleep", "600"));
        real.docker(command.toArray(String[]::new));
    }

    @AfterEach
    void remove() {
        if (real == null) {
            return;
        }
        for (String container : CONTAINERS) {
            real.answers("rm", "-f", container);
        }
        real.answers("network", "rm", NETWORK);
        real.answers("volume", "rm", VOLUME);
        real.answers("rmi", IMAGE);
    }

    @Test
    void project_is_read_with_its_guests_and_without_strangers() throws Exception {
        real.docker("start", PROJECT + "-web", PROJECT + "-guest");

        try (DockerEngine engine = DockerEngine.at(endpoint, Clock.systemUTC())) {
            LiveState state = engine.reader().read(scope());

            assertThat(state.problems()).isEmpty();
            assertThat(state.unread()).isEmpty();
            assertThat(state.containers())
                    .extracting(LiveContainer::name)
                    .containsExactlyInAnyOrder(
                            PROJECT + "-web", PROJECT + "-job", PROJECT + "-named", PROJECT + "-guest");
            assertThat(state.volume(VOLUME)).isPresent();
            assertThat(state.network(NETWORK).orElseThrow().json().path("Containers"))
                    .hasSize(2);
            assertThat(state.images()).hasSize(1).allMatch(image -> image.tags().contains(IMAGE));
            assertThat(state.info().path("ID").asText()).isNotEmpty();
            assertThat(state.apiVersion()).isNotEmpty();
        }
    }

    @Test
    void whole_host_is_read_with_strangers() throws Exception {
        try (DockerEngine engine = DockerEngine.at(endpoint, Clock.systemUTC())) {
            LiveState state = engine.reader().read(ReadScope.ofWholeHost(Duration.ofSeconds(60)));

            assertThat(state.containers()).extracting(LiveContainer::name).contains(CONTAINERS);
            assertThat(state.network("bridge").or(() -> state.network("none"))).isPresent();
        }
    }

    @Test
    void projects_are_found_by_their_labels() throws Exception {
        try (DockerEngine engine = DockerEngine.at(endpoint, Clock.systemUTC())) {
            assertThat(engine.composeProjects())
                    .contains(new ComposeProject(PROJECT, Optional.of("/srv/shop"), List.of("a.yml", "b.yml"), 1));
        }
    }

    @Test
    void both_transports_read_the_same() throws Exception {
        try (var plain = client(false);
                var library = client(true)) {
            LiveState one = reader(plain).read(scope());
            LiveState other = reader(library).read(scope());

            assertThat(other.containers()).isEqualTo(one.containers());
            assertThat(other.images()).isEqualTo(one.images());
            assertThat(other.networks()).isEqualTo(one.networks());
            assertThat(other.volumes()).isEqualTo(one.volumes());
            assertThat(other.problems()).isEmpty();
        }
    }

    @Test
    void nothing_but_gets_of_the_closed_set_reaches_the_engine() throws Exception {
        try (var proxy = new RecordingProxy(folder.resolve("proxy.sock"), endpoint);
                DockerEngine engine = DockerEngine.at(proxy.endpoint(), Clock.systemUTC())) {
            LiveState state = engine.readerWithChanges().read(scope());
            engine.reader().read(ReadScope.ofWholeHost(Duration.ofSeconds(60)));
            engine.composeProjects();
            engine.list(PROJECT);

            assertThat(state.changes()).hasSize(4);
            assertThat(proxy.requests())
                    .hasSizeGreaterThan(20)
                    .allSatisfy(line -> assertThat(line).matches("GET [^ ]+ HTTP/1\\.1"))
                    .allSatisfy(line -> assertThat(line.split(" ", -1)[1].replaceFirst("\\?.*", ""))
                            .matches(SocketProxyRules.regex()));
        }
    }

    @Test
    void update_by_hand_is_heard_of_with_its_project() throws Exception {
        var heard = new LinkedBlockingQueue<EngineEvent>();
        try (DockerEngine engine = DockerEngine.at(endpoint, Clock.systemUTC())) {
            Instant begun = Instant.now();
            Thread listener = new Thread(() -> listen(engine, begun, heard));
            listener.start();
            real.docker("update", "--memory", "64m", "--memory-swap", "128m", PROJECT + "-web");

            EngineEvent event = heard.poll(30, TimeUnit.SECONDS);
            while (event != null && !event.action().equals("update")) {
                event = heard.poll(30, TimeUnit.SECONDS);
            }
            listener.interrupt();
            listener.join();

            assertThat(event).isNotNull();
            assertThat(event.project()).contains(PROJECT);
        }
    }

    private static void listen(DockerEngine engine, Instant since, LinkedBlockingQueue<EngineEvent> heard) {
        try {
            engine.events().listen(since, () -> {}, heard::add);
        } catch (EngineException e) {
            throw new IllegalStateException(e);
        } catch (InterruptedException closed) {
            Thread.currentThread().interrupt();
        }
    }

    private EngineClient client(boolean library) throws Exception {
        Duration patience = Duration.ofSeconds(10);
        return new EngineClient(
                endpoint, library ? Transports.library(endpoint, 4, patience) : Transports.plain(endpoint, patience));
    }

    private static EngineReader reader(EngineClient client) {
        return new DockerEngineReader(client, Clock.systemUTC(), 4, false, new ImageHistories());
    }

    private static ReadScope scope() {
        return new ReadScope(
                PROJECT,
                Set.of(PROJECT + "-named", PROJECT + "-str"),
                Set.of(IMAGE, "absent:1"),
                Set.of(NETWORK, "absent"),
                Set.of(VOLUME, "absent"),
                Duration.ofSeconds(30));
    }
}
