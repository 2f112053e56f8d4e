package com.oraclelumira.auditor.live.docker;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.oraclelumira.auditor.live.EngineException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class EndpointResolverTest {

    /** SHA-256 of the text {@code prod}. */
    private static final String PROD = "6754af9632a2745e85c293e5aac0863370d9bd3330b9938c00cadfd215227d77";

    @TempDir
    Path home;

    @Test
    void named_host_wins_over_everything() throws Exception {
        context("prod", "tcp://context:1");

        assertThat(resolver(Map.of("DOCKER_HOST", "tcp://env:2")).resolve(Optional.of("unix:///named.sock")))
                .hasToString("unix:///named.sock");
    }

    @Test
    void docker_host_wins_over_the_current_context() throws Exception {
        context("prod", "tcp://context:1");

        assertThat(resolve(Map.of("DOCKER_HOST", "tcp://env:2"))).hasToString("tcp://env:2");
    }

    @Test
    void current_context_wins_over_the_default_socket() throws Exception {
        context("prod", "tcp://context:1");

        assertThat(resolve(Map.of())).hasToString("tcp://context:1");
    }

    @Test
    void docker_context_in_the_environment_wins_over_the_current_one() throws Exception {
        context("prod", "tcp://context:1");
        Files.createFile(home.resolve("default.sock"));

        assertThat(resolve(Map.of("DOCKER_CONTEXT", "default"))).hasToString("unix://" + home.resolve("default.sock"));
    }

    @Test
    void certificates_of_a_context_are_used() throws Exception {
        context("prod", "tcp://context:2376");
        Path tls = Files.createDirectories(
                home.resolve(".docker/contexts/tls").resolve(folderOf("prod")).resolve("docker"));

        assertThat(resolve(Map.of()).tlsFolder()).contains(tls);
    }

    @Test
    void context_that_does_not_exist_is_refused() throws Exception {
        config("gone");

        assertThatThrownBy(() -> resolve(Map.of())).hasMessageContaining("docker context gone: does not exist");
    }

    @Test
    void context_that_skips_verification_is_refused() throws Exception {
        config("prod");
        meta("prod", "{\"Endpoints\":{\"docker\":{\"Host\":\"tcp://x:1\",\"SkipTLSVerify\":true}}}");

        assertThatThrownBy(() -> resolve(Map.of())).hasMessageContaining("does not verify certificates");
    }

    @Test
    void configuration_that_is_not_json_is_refused_with_its_file() throws Exception {
        Files.writeString(Files.createDirectories(home.resolve(".docker")).resolve("config.json"), "{oops");

        assertThatThrownBy(() -> resolve(Map.of()))
                .isInstanceOf(EngineException.class)
                .hasMessage(home.resolve(".docker/config.json") + ": is not JSON");
    }

    @Test
    void rootless_socket_is_taken_where_the_default_one_is_absent() throws Exception {
        Path run = Files.createDirectories(home.resolve("run"));
        Files.createFile(run.resolve("docker.sock"));

        assertThat(resolve(Map.of("XDG_RUNTIME_DIR", run.toString()))).hasToString("unix://" + run + "/docker.sock");
    }

    @Test
    void default_socket_is_named_even_where_it_is_absent() throws Exception {
        assertThat(resolve(Map.of())).hasToString("unix://" + home.resolve("default.sock"));
    }

    @Test
    void tls_variables_name_the_certificates() throws Exception {
        Map<String, String> verified = Map.of("DOCKER_HOST", "tcp://h:2376", "DOCKER_TLS_VERIFY", "1");

        assertThat(resolve(verified).tlsFolder()).contains(home.resolve(".docker"));
        assertThat(resolve(Map.of("DOCKER_HOST", "tcp://h:1", "DOCKER_TLS_VERIFY", "1", "DOCKER_CERT_PATH", "/certs"))
                        .tlsFolder())
                .contains(Path.of("/certs"));
        assertThat(resolve(Map.of("DOCKER_HOST", "tcp://h:1")).tlsFolder()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "ssh://me@host, forward the socket",
        "npipe:////./pipe/docker_engine, is no engine endpoint",
        "unix://relative, is no engine endpoint",
        "localhost:2375, is no engine endpoint",
        "tcp://, is no engine endpoint",
        "'tcp://bad host', is no engine endpoint",
        "/var/run/docker.sock, is no engine endpoint"
    })
    void what_is_not_spoken_is_refused_with_what_is(String text, String words) {
        assertThatThrownBy(() -> Endpoint.parse(text, Optional.empty()))
                .isInstanceOf(EngineException.class)
                .hasMessageContaining(words);
    }

    @Test
    void password_in_an_endpoint_is_never_shown() throws Exception {
        assertThat(Endpoint.parse("https://me:hunter2@host:1", Optional.empty()))
                .hasToString("https://host:1");
        assertThatThrownBy(() -> Endpoint.parse("ftp://me:hunter2@host", Optional.empty()))
                .hasMessageNotContaining("hunter2");
        assertThatThrownBy(() -> Endpoint.parse("ssh://me:hunter2@host", Optional.empty()))
                .hasMessageNotContaining("hunter2");
    }

    private EndpointResolver resolver(Map<String, String> environment) {
        return new EndpointResolver(environment, home, home.resolve("default.sock"));
    }

    private Endpoint resolve(Map<String, String> environment) throws EngineException {
        return resolver(environment).resolve(Optional.empty());
    }

    private void context(String name, String host) throws Exception {
        config(name);
        meta(name, "{\"Name\":\"" + name + "\",\"Endpoints\":{\"docker\":{\"Host\":\"" + host + "\"}}}");
    }

    private void config(String name) throws Exception {
        Files.writeString(
                Files.createDirectories(home.resolve(".docker")).resolve("config.json"),
                "{\"currentContext\":\"" + name + "\"}");
    }

    private void meta(String name, String json) throws Exception {
        Path folder =
                Files.createDirectories(home.resolve(".docker/contexts/meta").resolve(folderOf(name)));
        Files.writeString(folder.resolve("meta.json"), json);
    }

    private static String folderOf(String name) {
        assertThat(name).isEqualTo("prod");
        return PROD;
    }
}
