package com.oraclelumira.auditor.oci;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.oraclelumira.auditor.compose.ComposeException;
import com.oraclelumira.auditor.compose.ComposeLoader;
import com.oraclelumira.auditor.compose.ComposeRequest;
import com.oraclelumira.auditor.compose.ComposeRequest.Mode;
import com.oraclelumira.auditor.compose.LocalTree;
import com.oraclelumira.auditor.compose.Project;
import com.oraclelumira.auditor.compose.ProjectWriter;
import com.oraclelumira.auditor.credential.CredentialStore;
import com.oraclelumira.auditor.lab.RegistryProgram;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Projects in the registry that everybody runs. */
@Timeout(120)
class OciRegistryIT {
    private static final Artifact ARTIFACT = Artifact.project()
            .compose("""
                    services:
                      db:
                        image: mysql:8.4
                        env_file: db.env
                        extends: {file: base.yaml, service: base}
                        volumes: ['./data:/var/lib/mysql']
                    """)
            .extended("base.yaml", "services: {base: {image: x, restart: always}}\n")
            .variables("db.env", "MODE=prod\n");

    @TempDir
    Path temp;

    private Path here = Path.of("");

    @SuppressWarnings("NullAway.Init") // set before each test, where there is a registry
    private RealRegistry registry;

    @BeforeEach
    void registry_with_a_project() throws Exception {
        assumeTrue(
                RegistryProgram.obstacle().isEmpty(),
                () -> RegistryProgram.obstacle().orElse(""));
        here = Files.createDirectories(temp.resolve("app"));
        registry = RealRegistry.start(temp.resolve("registry"));
        registry.push("acme/db", "v1", ARTIFACT);
    }

    @AfterEach
    void stop() {
        if (registry != null) {
            registry.close();
        }
    }

    private CredentialStore store(String password) throws Exception {
        Path file = Files.writeString(
                temp.resolve("credentials"),
                "http://" + RegistryProgram.USER + ":" + password.replace(" ", "%20") + "@" + registry.host() + "\n");
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-------"));
        return CredentialStore.read(file);
    }

    private Project load(String compose, CredentialStore store) throws Exception {
        Files.writeString(here.resolve("compose.yaml"), compose);
        return new ComposeLoader(new LocalTree(here), new OciProjects(store, Duration.ofSeconds(30)))
                .load(ComposeRequest.of(Mode.STRICT, Map.of("HOME", "/home/ada"), "compose.yaml"));
    }

    private String include(String version) {
        return "services: {web: {image: nginx}}\ninclude: ['oci://" + registry.host() + "/acme/db" + version + "']\n";
    }

    @Test
    void included_project_is_read_by_tag_and_by_digest_with_the_files_beside_it() throws Exception {
        for (String version : new String[] {":v1", "@" + ARTIFACT.digest()}) {
            Project project = load(include(version), store(RegistryProgram.PASSWORD));
            assertThat(ProjectWriter.json(project))
                    .contains("mysql:8.4", "\"MODE\" : \"prod\"", "\"restart\" : \"always\"")
                    .contains("/home/ada/.cache/docker-compose/"
                            + ARTIFACT.digest().hex() + "/data");
            assertThat(project.model()
                            .at("services", "db", "image")
                            .flatMap(node -> node.origin().location())
                            .orElseThrow()
                            .toString())
                    .startsWith("oci://" + registry.host() + "/acme/db" + version + ":compose.yaml:3");
        }
    }

    @Test
    void extended_service_is_read() throws Exception {
        Project project = load(
                "services: {db: {extends: {file: 'oci://" + registry.host() + "/acme/db:v1', service: db}}}\n",
                store(RegistryProgram.PASSWORD));
        assertThat(ProjectWriter.json(project)).contains("mysql:8.4", "\"MODE\" : \"prod\"");
    }

    @Test
    void artifact_reads_nothing_of_this_machine() throws Exception {
        Path secret = Files.writeString(temp.resolve("secret.env"), "TOKEN=hunter2\n");
        registry.push(
                "acme/evil",
                "v1",
                Artifact.project().compose("services: {db: {image: x, env_file: '" + secret + "'}}\n"));
        String compose = include(":v1").replace("acme/db", "acme/evil");
        assertThatThrownBy(() -> load(compose, store(RegistryProgram.PASSWORD)))
                .isInstanceOf(ComposeException.class)
                .hasMessageContaining("leaves oci://" + registry.host() + "/acme/evil:v1")
                .hasMessageNotContaining("hunter2");
    }

    @Test
    void missing_tag_wrong_password_and_no_password_are_explained() {
        String where = "oci://" + registry.host() + "/acme/db:v";
        assertThatThrownBy(() -> load(include(":v2"), store(RegistryProgram.PASSWORD)))
                .hasMessageContaining(where + "2 is not read: there is no such artifact, or it is not visible");
        assertThatThrownBy(() -> load(include(":v1"), store("close sesame")))
                .hasMessageContaining(where + "1 is not read: it refuses access; give other credentials for")
                .hasMessageNotContaining("sesame");
        assertThatThrownBy(() -> load(include(":v1"), CredentialStore.NONE))
                .hasMessageContaining("it refuses access; give credentials for " + registry.host());
    }
}
