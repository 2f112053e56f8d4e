package com.oraclelumira.auditor.oci;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class OciReferenceTest {
    @ParameterizedTest
    @CsvSource({
        "app, https://registry-1.docker.io, library/app, latest",
        "acme/app:1, https://registry-1.docker.io, acme/app, 1",
        "docker.io/acme/app, https://registry-1.docker.io, acme/app, latest",
        "ghcr.io/acme/app/db:v1.2-x, https://ghcr.io, acme/app/db, v1.2-x",
        "host:5000/app, https://host:5000, app, latest",
        "localhost/app, http://localhost, app, latest",
        "127.0.0.1:5000/app:1, http://127.0.0.1:5000, app, 1",
        "[::1]:5000/app, http://[::1]:5000, app, latest",
        "127.0.0.1.example.org/app, https://127.0.0.1.example.org, app, latest",
        "localhost.example.org/app, https://localhost.example.org, app, latest",
        "10.0.0.1/app, https://10.0.0.1, app, latest"
    })
    void name_is_taken_apart_as_docker_does(String text, String origin, String repository, String version)
            throws IOException {
        OciReference reference = OciReference.parse(text);
        assertThat(reference.origin()).isEqualTo(origin);
        assertThat(reference.repository()).isEqualTo(repository);
        assertThat(reference.version()).isEqualTo(version);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "/",
                "host.fr/",
                "host.fr//app",
                "host.fr/../app",
                "host.fr/App",
                "host.fr/app:",
                "host.fr/app@sha256:12",
                "host.fr/app@md5:d41d8cd98f00b204e9800998ecf8427e",
                "ada:hunter2@host.fr/app",
                "host.fr/app?x=1",
                "host.fr/app#main",
                "host.fr/a b",
                "-host.fr/app",
                "host.fr/app:1/x"
            })
    void what_is_no_name_is_refused_without_credentials(String text) {
        assertThatThrownBy(() -> OciReference.parse(text))
                .isInstanceOf(IOException.class)
                .hasMessageContaining("accepted is oci://[REGISTRY/]NAME[:TAG|@DIGEST]")
                .hasMessageNotContaining("hunter2");
    }

    @Test
    void endless_names_cost_no_time() {
        assertThatThrownBy(() -> OciReference.parse("a-".repeat(100_000))).isInstanceOf(IOException.class);
        assertThatThrownBy(() -> OciReference.parse("a".repeat(500) + "!")).isInstanceOf(IOException.class);
    }
}
