package com.oraclelumira.auditor.live.docker;

import static com.oraclelumira.auditor.live.docker.FakeEngine.answer;
import static com.oraclelumira.auditor.live.docker.FakeEngine.json;
import static com.oraclelumira.auditor.live.docker.FakeEngine.never;
import static org.assertj.core.api.Assertions.assertThat;

import com.oraclelumira.auditor.live.LiveState;
import com.oraclelumira.auditor.live.ReadScope;
import com.oraclelumira.auditor.live.Upstream;
import com.oraclelumira.auditor.model.Problem;
import com.oraclelumira.auditor.model.Problem.Level;
import java.time.Duration;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class UpstreamReadingTest {

    private static final Upstream.Digest MOVED = new Upstream.Digest("sha256:" + "f".repeat(64));
    private static final String DIGEST = "sha256:" + "e".repeat(64);

    private FakeEngine fake;

    @BeforeEach
    void start() throws Exception {
        fake = new FakeEngine();
        image("nginx:latest", "nginx");
        image("reg.example:5000/team/app:1", "reg.example:5000/team/app");
    }

    private void image(String tag, String repository) {
        fake.on(
                "/v1.41/images/" + tag + "/json",
                json("{\"Id\":\"" + tag + "\",\"RepoTags\":[\"" + tag + "\",\"<none>:<none>\"],\"RepoDigests\":[\""
                        + repository + "@" + DIGEST + "\"]}"));
    }

    @AfterEach
    void stop() {
        fake.close();
    }

    @Test
    void no_registry_is_asked_unless_somebody_wants_to_know() throws Exception {
        LiveState state = read(Set.of("nginx:latest"), Set.of());

        assertThat(state.upstream()).isEmpty();
        assertThat(asked()).isZero();
    }

    @Test
    void each_reference_is_asked_for_once_however_often_it_is_spelt_anew() throws Exception {
        fake.on("/v1.41/distribution/nginx:latest/json", says(MOVED));
        fake.on("/v1.41/distribution/reg.example:5000/team/app:1/json", says(MOVED));

        LiveState state = read(
                Set.of("nginx:latest", "reg.example:5000/team/app:1"),
                Set.of("nginx", "nginx:latest", "docker.io/library/nginx", "reg.example:5000/team/app:1"));

        assertThat(state.upstream())
                .hasSize(4)
                .containsEntry("nginx", MOVED)
                .containsEntry("docker.io/library/nginx", MOVED)
                .containsEntry("reg.example:5000/team/app:1", MOVED);
        assertThat(asked()).isEqualTo(2);
        assertThat(state.problems()).isEmpty();
    }

    @Test
    void image_that_was_built_or_imported_here_is_asked_for_nowhere() throws Exception {
        fake.on("/v1.41/images/own:1/json", json("{\"Id\":\"own\",\"RepoTags\":[\"own:1\"],\"RepoDigests\":[]}"));

        LiveState state = read(Set.of("own:1"), Set.of("own:1", "absent:1", "NOT A NAME"));

        assertThat(state.upstream())
                .hasSize(3)
                .allSatisfy((name, upstream) -> assertThat(upstream)
                        .isEqualTo(new Upstream.Unknown("the image on the host did not come from a registry")));
        assertThat(asked()).isZero();
    }

    @Test
    void registry_that_refuses_leaves_the_reading_whole() throws Exception {
        fake.on("/v1.41/distribution/nginx:latest/json", answer(500, "{\"message\":\"denied: no such user\"}"));

        LiveState state = read(Set.of("nginx:latest"), Set.of("nginx"));

        String reason = "its registry could not be asked: HTTP 500: denied: no such user";
        assertThat(state.upstream()).containsEntry("nginx", new Upstream.Unknown(reason));
        assertThat(state.unread()).isEmpty();
        assertThat(state.problems()).containsExactly(Problem.of(Level.UNRESOLVED, "images nginx:latest", reason));
    }

    @Test
    void registry_that_lost_the_image_leaves_the_reading_whole() throws Exception {
        LiveState state = read(Set.of("nginx:latest"), Set.of("nginx"));

        assertThat(state.upstream().get("nginx"))
                .isEqualTo(
                        new Upstream.Unknown("its registry could not be asked: the engine finds no such image there"));
        assertThat(state.unread()).isEmpty();
    }

    @Test
    void registry_that_is_silent_costs_no_more_than_the_time_limit() throws Exception {
        fake.on("/v1.41/distribution/nginx:latest/json", never());

        LiveState state = read(Set.of("nginx:latest"), Set.of("nginx"), Duration.ofSeconds(3));

        assertThat(state.upstream().get("nginx")).isInstanceOf(Upstream.Unknown.class);
        assertThat(state.images()).hasSize(1);
        assertThat(state.unread()).isEmpty();
    }

    private static FakeEngine.Behaviour says(Upstream.Digest digest) {
        return json("{\"Descriptor\":{\"digest\":\"" + digest.digest() + "\"},\"Platforms\":[]}");
    }

    private long asked() {
        return fake.asked().stream()
                .filter(path -> path.contains("/distribution/"))
                .count();
    }

    private LiveState read(Set<String> images, Set<String> upstream) throws Exception {
        return read(images, upstream, Duration.ofSeconds(30));
    }

    private LiveState read(Set<String> images, Set<String> upstream, Duration limit) throws Exception {
        try (DockerEngine engine = fake.engine()) {
            return engine.reader()
                    .read(new ReadScope("shop", Set.of(), images, Set.of(), Set.of(), limit).withUpstream(upstream));
        }
    }
}
