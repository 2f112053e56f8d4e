package com.oraclelumira.auditor.oci;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.oraclelumira.auditor.compose.RemoteProject;
import com.oraclelumira.auditor.credential.CredentialStore;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.Base64;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What registries may answer, hostile ones too. */
@Timeout(60)
class OciProjectsTest {
    private static final String COMPOSE = "services: {db: {image: 'mysql:8.4'}}\n";
    private static final String BASIC = "Basic " + Base64.getEncoder().encodeToString("ada:hunter2".getBytes(UTF_8));

    @TempDir
    Path temp;

    @SuppressWarnings("NullAway.Init") // set before each test
    private FakeRegistry registry;

    @BeforeEach
    void registry() throws Exception {
        registry = new FakeRegistry();
    }

    @AfterEach
    void close() {
        registry.close();
    }

    private String address(String version) {
        return "oci://" + registry.host() + "/app" + version;
    }

    private RemoteProject open(String version) throws IOException {
        return open(version, CredentialStore.NONE);
    }

    private RemoteProject open(String version, CredentialStore store) throws IOException {
        return new OciProjects(store, Duration.ofSeconds(20)).open(address(version));
    }

    private CredentialStore store(String host) throws IOException {
        Path file = Files.writeString(temp.resolve("credentials"), "http://ada:hunter2@" + host + "\n");
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-------"));
        return CredentialStore.read(file);
    }

    private void refused(String version, String reason) {
        assertThatThrownBy(() -> open(version))
                .isExactlyInstanceOf(IOException.class)
                .hasMessageContaining(reason)
                .hasMessageNotContaining("Exception");
    }

    @Test
    void files_of_an_artifact_lie_in_one_folder() throws Exception {
        Artifact artifact = Artifact.project()
                .compose(COMPOSE)
                .extended("base.yaml", "services: {base: {image: x}}\n")
                .variables("db.env", "A=1\n")
                .layer("application/octet-stream", "'com.docker.compose.file': 'other'", "x")
                .compose("services: {db: {restart: always}}\n");
        registry.holding(artifact);
        RemoteProject project = open(":1");
        assertThat(project.version()).isEqualTo(artifact.digest().hex());
        assertThat(project.label()).isEqualTo(address(":1"));
        assertThat(new String(project.tree().read(project.file()), UTF_8))
                .isEqualTo(COMPOSE + "\n---\nservices: {db: {restart: always}}\n");
        assertThat(project.tree().isFile("/app/base.yaml")).isTrue();
        assertThat(project.tree().isFile("/app/db.env")).isTrue();
        assertThat(project.tree().isFile("/app/other")).isFalse();
        assertThat(project.tree().refusal("/etc/shadow")).isPresent();
    }

    @Test
    void digest_names_the_artifact_and_older_artifacts_are_read() throws Exception {
        Artifact artifact = new Artifact(Artifact.OLDER).compose(COMPOSE);
        registry.holding(artifact);
        assertThat(open("@" + artifact.digest()).version())
                .isEqualTo(artifact.digest().hex());
        assertThat(open(":latest-but-digest-counts@" + artifact.digest()).label())
                .isEqualTo(address("@" + artifact.digest()));
    }

    @Test
    void index_leads_to_the_project_in_it() throws Exception {
        Artifact artifact = Artifact.project().compose(COMPOSE);
        registry.holding(artifact);
        String index = """
                {"mediaType": "application/vnd.oci.image.index.v1+json", "manifests": [
                 {"digest": "sha256:%s", "mediaType": "application/vnd.oci.image.manifest.v1+json"},
                 {"digest": "%s", "artifactType": "application/vnd.docker.compose.project"}]}
                """.formatted("0".repeat(64), artifact.digest());
        registry.at("/v2/app/manifests/2", FakeRegistry.text(index));
        assertThat(open(":2").version())
                .isEqualTo(Digest.of(index.getBytes(UTF_8)).hex());
        registry.at("/v2/app/manifests/3", FakeRegistry.text("{\"manifests\": []}"));
        refused(":3", "it is an index without a Compose project");
    }

    @Test
    void same_address_is_asked_for_once() throws Exception {
        registry.holding(Artifact.project().compose(COMPOSE));
        OciProjects projects = new OciProjects(CredentialStore.NONE, Duration.ofSeconds(20));
        projects.open(address(":1"));
        projects.open(address(":1"));
        assertThat(registry.seen()).hasSize(2);
    }

    @Test
    void other_content_than_a_digest_names_is_refused() {
        Artifact artifact = Artifact.project().compose(COMPOSE);
        registry.holding(artifact);
        artifact.blobs().keySet().forEach(digest -> registry.at("/v2/app/blobs/" + digest, FakeRegistry.text("evil")));
        refused(":1", "is something else, of sha256:");
        registry.at("/v2/app/manifests/" + artifact.digest(), FakeRegistry.text("{}"));
        refused("@" + artifact.digest(), "the manifest it sends is another one, of sha256:");
    }

    @Test
    void huge_answers_are_cut_off() {
        Artifact artifact = Artifact.project().compose(COMPOSE);
        registry.holding(artifact);
        artifact.blobs().keySet().forEach(digest -> registry.at("/v2/app/blobs/" + digest, FakeRegistry.endless()));
        refused(":1", "it sends more than 16777216 bytes");
        registry.at("/v2/app/manifests/1", FakeRegistry.endless());
        refused(":1", "it sends more than 4194304 bytes");
    }

    @Test
    void many_large_layers_end_at_a_bound_for_all() {
        Artifact artifact = Artifact.project();
        for (int i = 0; i < 6; i++) {
            artifact.variables(i + ".env", String.valueOf(i).repeat(300));
        }
        registry.holding(artifact);
        OciProjects projects = new OciProjects(CredentialStore.NONE, Duration.ofSeconds(20), 1000);
        assertThatThrownBy(() -> projects.open(address(":1"))).hasMessage("it sends more than 100 bytes");
    }

    @Test
    void stalled_answer_ends_at_the_time_limit() {
        registry.at("/v2/app/manifests/1", FakeRegistry.stalling());
        OciProjects projects = new OciProjects(CredentialStore.NONE, Duration.ofMillis(500));
        assertThatThrownBy(() -> projects.open(address(":1"))).hasMessage("it did not answer in full within 0.5 s");
    }

    @ParameterizedTest
    @ValueSource(strings = {"../x.env", "/etc/x", "a/b", "..", ".", "", "a\\\\b", "a\\u0000b", "a\\nb"})
    void layer_that_wants_to_be_elsewhere_is_refused(String name) {
        registry.holding(Artifact.project().compose(COMPOSE).variables(name, "A=1\n"));
        refused(":1", "accepted are names without a folder");
        registry.holding(Artifact.project().compose(COMPOSE).extended(name, COMPOSE));
        refused(":1", "accepted are names without a folder");
    }

    @Test
    void variables_do_not_replace_the_compose_file() {
        registry.holding(Artifact.project().compose(COMPOSE).variables("compose.yaml", "services: {}\n"));
        refused(":1", "two of its layers want to be the file 'compose.yaml'");
    }

    @Test
    void what_is_no_compose_project_is_refused() {
        registry.holding(new Artifact("\"artifactType\": \"application/vnd.acme.chart\",").compose(COMPOSE));
        refused(":1", "it is no Compose project but 'application/vnd.acme.chart'");
        registry.holding(Artifact.project().variables("a.env", "A=1\n"));
        refused(":1", "it holds no Compose file");
        registry.holding(
                Artifact.project().descriptor("application/vnd.docker.compose.file+yaml", "", "md5:../../x", 1));
        refused(":1", "its manifest names content by 'md5:../../x'");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "[]", "null", "<html>", "{\"layers\": "})
    void manifest_of_another_form_is_refused(String text) {
        registry.at("/v2/app/manifests/1", FakeRegistry.text(text));
        refused(":1", "its manifest is not ");
    }

    @Test
    void deep_manifest_is_refused() {
        registry.at("/v2/app/manifests/1", FakeRegistry.text("{\"a\":".repeat(100_000)));
        refused(":1", "its manifest is not JSON");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "401 | it refuses access; give credentials for 127.0.0.1:",
                "403 | it refuses access; give credentials for 127.0.0.1:",
                "404 | there is no such artifact, or it is not visible to these credentials",
                "429 | its registry takes no more requests for now (429); try later",
                "500 | its registry answers 500",
                "204 | its registry answers 204"
            })
    void refusal_is_explained(int status, String reason) {
        registry.at("/v2/app/manifests/1", FakeRegistry.status(status));
        refused(":1", reason);
    }

    @Test
    void redirects_are_followed_within_bounds_and_never_to_another_machine_in_clear() throws Exception {
        Artifact artifact = Artifact.project().compose(COMPOSE);
        registry.holding(artifact);
        registry.at("/elsewhere", FakeRegistry.text(artifact.manifest()));
        registry.at("/v2/app/manifests/2", FakeRegistry.redirect("/elsewhere"));
        assertThat(open(":2").version()).isEqualTo(artifact.digest().hex());
        registry.at("/v2/app/manifests/3", FakeRegistry.redirect("/v2/app/manifests/3"));
        refused(":3", "it redirects more than 5 times");
        for (String to :
                new String[] {"http://192.0.2.1/x", "file:///etc/shadow", "http://a:b@127.0.0.1/", "ht tp:", ""}) {
            registry.at("/v2/app/manifests/4", FakeRegistry.redirect(to));
            refused(":4", "it redirects ");
        }
    }

    @Test
    void redirect_takes_no_credentials_along() throws Exception {
        Artifact artifact = Artifact.project().compose(COMPOSE);
        registry.holding(artifact);
        try (FakeRegistry other = new FakeRegistry()) {
            other.at("/data", FakeRegistry.text(artifact.manifest()));
            registry.at(
                    "/v2/app/manifests/1",
                    FakeRegistry.guarded(
                            BASIC, "Basic realm=\"x\"", FakeRegistry.redirect("http://" + other.host() + "/data")));
            assertThat(open(":1", store(registry.host())).file()).isEqualTo("/app/compose.yaml");
            assertThat(other.seen()).containsExactly("/data");
        }
    }

    @Test
    void token_is_fetched_with_the_credentials_of_the_same_host() throws Exception {
        Artifact artifact = Artifact.project().compose(COMPOSE);
        registry.holding(artifact);
        String challenge = "Bearer realm=\"http://" + registry.host() + "/token\",service=\"reg istry\"";
        registry.at("/token", FakeRegistry.guarded(BASIC, "Basic", FakeRegistry.text("{\"token\": \"t0k3n\"}")));
        registry.at(
                "/v2/app/manifests/1",
                FakeRegistry.guarded("Bearer t0k3n", challenge, FakeRegistry.text(artifact.manifest())));
        open(":1", store(registry.host()));
        assertThat(registry.seen())
                .contains("/token?scope=repository%3Aapp%3Apull&service=reg+istry " + BASIC)
                .contains("/v2/app/manifests/1 Bearer t0k3n");
        assertThatThrownBy(() -> open(":1"))
                .hasMessage("its token service 127.0.0.1 refuses access; give credentials for it");
    }

    @Test
    void token_service_elsewhere_gets_no_credentials_of_the_registry() throws Exception {
        registry.holding(Artifact.project().compose(COMPOSE));
        try (FakeRegistry other = new FakeRegistry()) {
            String challenge = "Bearer realm=\"http://" + other.host() + "/token\"";
            other.at("/token", FakeRegistry.text("{\"access_token\": \"anonymous\"}"));
            registry.at("/v2/app/manifests/1", FakeRegistry.challenge(challenge));
            CredentialStore store = store(registry.host());
            assertThatThrownBy(() -> open(":1", store))
                    .hasMessageContaining("it refuses access; give other credentials for")
                    .hasMessageNotContaining("hunter2")
                    .hasMessageNotContaining("anonymous");
            assertThat(other.seen()).containsExactly("/token?scope=repository%3Aapp%3Apull");
            assertThatThrownBy(() -> open(":1", store(other.host()))).hasMessageContaining("it refuses access");
            assertThat(other.seen()).contains("/token?scope=repository%3Aapp%3Apull " + BASIC);
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Bearer realm=\"http://192.0.2.1/token\" | its token service is not reached by https",
                "Bearer realm=\"file:///etc/shadow\" | its token service is not reached by https",
                "Bearer realm=\"ht tp\" | its token service has a malformed address",
                "Bearer | its token service is not reached by https",
                "Negotiate | it refuses access",
                "Basic realm=\"x\" | it refuses access"
            })
    void strange_challenge_is_refused(String challenge, String reason) {
        registry.at("/v2/app/manifests/1", FakeRegistry.challenge(challenge));
        refused(":1", reason);
    }

    @Test
    void token_that_is_none_is_refused() {
        registry.at("/v2/app/manifests/1", FakeRegistry.challenge("Bearer realm=\"http://" + registry.host() + "/t\""));
        registry.at("/t", FakeRegistry.text("{\"token\": \"a\\r\\nb\"}"));
        refused(":1", "the answer of its token service holds no token");
        registry.at("/t", FakeRegistry.status(500));
        refused(":1", "its token service 127.0.0.1 answers 500");
    }
}
