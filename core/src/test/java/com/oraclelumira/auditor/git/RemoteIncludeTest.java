package com.oraclelumira.auditor.git;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.oraclelumira.auditor.compose.ComposeException;
import com.oraclelumira.auditor.compose.ComposeLoader;
import com.oraclelumira.auditor.compose.ComposeRequest;
import com.oraclelumira.auditor.compose.ComposeRequest.Mode;
import com.oraclelumira.auditor.compose.LocalTree;
import com.oraclelumira.auditor.compose.Project;
import com.oraclelumira.auditor.compose.ProjectWriter;
import com.oraclelumira.auditor.credential.CredentialStore;
import com.oraclelumira.auditor.credential.Credentials;
import com.oraclelumira.auditor.model.Blame;
import com.oraclelumira.auditor.model.SourceLocation;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.eclipse.jgit.api.Git;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Files that {@code include} and {@code extends} name by the address of a git repository. */
class RemoteIncludeTest {
    private static final Credentials CREDENTIALS = new Credentials("auditor", "hunter2");

    @TempDir
    Path temp;

    private Path work = Path.of("");
    private Path here = Path.of("");

    @SuppressWarnings("NullAway.Init") // set before each test
    private Git git;

    @SuppressWarnings("NullAway.Init") // set before each test
    private HttpRepo server;

    @SuppressWarnings("NullAway.Init") // set before each test
    private GitProjects projects;

    private String first = "";

    @BeforeEach
    void repository_with_parts() throws Exception {
        work = temp.resolve("common");
        here = Files.createDirectories(temp.resolve("app"));
        git = Repos.lumira(work);
        Repos.write(work, "db/compose.yaml", """
                services:
                  db:
                    image: mysql:${TAG:-8.0}
                    env_file: db.env
                    volumes: [./data:/var/lib/mysql]
                """);
        Repos.write(work, "db/db.env", "MODE=prod\n");
        Repos.write(work, "db/.env", "TAG=8.4\n");
        Files.writeString(work.resolve(".gitignore"), "");
        first = Repos.commit(git, "Parts", "Grace", Repos.SECOND);
        git.tag().setName("v1").setSigned(false).setMessage("one").call();
        server = new HttpRepo(git.getRepository(), CREDENTIALS.user(), CREDENTIALS.password());
        projects = new GitProjects(
                GitSource.of(server.address(), temp.resolve("cache")).withCredentials(CREDENTIALS),
                CredentialStore.NONE);
    }

    @AfterEach
    void close() {
        projects.close();
        server.close();
        git.close();
    }

    private Project load(String compose) throws Exception {
        return load(compose, Mode.STRICT);
    }

    private Project load(String compose, Mode mode) throws IOException, ComposeException {
        Files.writeString(here.resolve("compose.yaml"), compose);
        Map<String, String> environment = Map.of("HOME", "/home/ada");
        return new ComposeLoader(new LocalTree(here), projects)
                .load(ComposeRequest.of(mode, environment, "compose.yaml"));
    }

    private String include(String fragment) {
        return "services: {web: {image: nginx}}\ninclude: ['" + server.address() + fragment + "']\n";
    }

    private void commit(String path, String text) throws Exception {
        Repos.write(work, path, text);
        Repos.commit(git, "Change", "Grace", Repos.SECOND);
    }

    @ParameterizedTest
    @ValueSource(strings = {"#:db", "#main:db", "#v1:db/compose.yaml", "#refs/tags/v1:db", "#HEAD:db/"})
    void included_service_is_read_at_the_ref_with_the_files_beside_it(String fragment) throws Exception {
        Project project = load(include(fragment));
        assertThat(ProjectWriter.json(project))
                .contains("mysql:8.4", "\"MODE\" : \"prod\"")
                .contains("/home/ada/.cache/docker-compose/" + first + "/db/data");
    }

    @Test
    void extended_service_is_read_at_the_ref_with_the_files_beside_it() throws Exception {
        Project project = load("services:\n  mysql:\n    extends:\n      file: '" + server.address()
                + "#v1:db'\n      service: db\n    restart: always\n");
        assertThat(ProjectWriter.json(project))
                .contains("mysql:8.0", "\"MODE\" : \"prod\"", "\"restart\" : \"always\"");
    }

    @Test
    void commit_named_by_its_id_stays_when_the_branch_goes_on() throws Exception {
        commit("db/compose.yaml", "services: {db: {image: 'mysql:9'}}\n");
        assertThat(ProjectWriter.json(load(include("#" + first + ":db")))).contains("mysql:8.4");
        assertThat(ProjectWriter.json(load(include("#main:db")))).contains("mysql:9");
    }

    @Test
    void position_and_blame_of_an_included_value_are_those_of_its_repository() throws Exception {
        Project project = load(include("#v1:db"));
        SourceLocation place = project.model()
                .at("services", "db", "image")
                .flatMap(node -> node.origin().location())
                .orElseThrow();
        assertThat(place.file()).isEqualTo(server.address() + "#v1:db/compose.yaml");
        assertThat(place.line()).isEqualTo(3);
        assertThat(projects.line(place)).contains(new Blame(first, "Grace", Repos.SECOND));
        assertThat(projects.line(new SourceLocation("compose.yaml", 1, 1))).isEmpty();
    }

    @Test
    void where_the_auditor_cannot_know_the_home_of_the_copy_it_says_home() throws Exception {
        assertThat(ProjectWriter.json(load(include("#v1:db"), Mode.TOLERANT)))
                .contains("\"~/.cache/docker-compose/" + first + "/db/data\"");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://example.org/common.git",
                "https://example.org/compose.yaml",
                "ssh://git@example.org/common.git",
                "git@example.org:common.git",
                "git://example.org/common.git",
                "github.com/acme/common",
                "oci://example.org/app:1",
                "file:///srv/common.git"
            })
    void remote_file_is_refused_unless_that_was_allowed(String address) throws Exception {
        Files.writeString(here.resolve("compose.yaml"), "include: ['" + address + "']\nservices: {web: {image: x}}\n");
        Files.writeString(
                here.resolve("extends.yaml"), "services: {web: {extends: {file: '" + address + "', service: x}}}\n");
        ComposeLoader loader = new ComposeLoader(new LocalTree(here));
        String reason = address + " is not read: remote files are not read unless that was allowed (--allow-remote)";
        assertThatThrownBy(() -> loader.load(ComposeRequest.of(Mode.STRICT, Map.of(), "compose.yaml")))
                .isInstanceOf(ComposeException.class)
                .hasMessageContaining("include[0].path: " + reason);
        assertThatThrownBy(() -> loader.load(ComposeRequest.of(Mode.STRICT, Map.of(), "extends.yaml")))
                .hasMessageContaining("services.web.extends.file: " + reason);
        assertThat(loader.load(ComposeRequest.of(Mode.TOLERANT, Map.of(), "compose.yaml"))
                        .problems())
                .anyMatch(problem -> problem.message().contains(reason));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "https://example.org/compose.yaml | it is no address of a git repository; accepted are https://….git",
                "file:///srv/common.git | it is no address of a git repository",
                "git://example.org/common.git | it is no address of a git repository",
                "https://ada:hunter2@example.org/common.git | credentials stand in the address",
                "ssh://git:hunter2@example.org/common.git | credentials stand in the address",
                "https://example.org/common.git#main:/etc/passwd | its path in the repository must be relative",
            })
    void wrong_address_is_explained_without_credentials(String address, String reason) {
        assertThatThrownBy(() -> load("include: ['" + address + "']\n"))
                .isInstanceOf(ComposeException.class)
                .hasMessageContaining("compose.yaml:1")
                .hasMessageContaining(reason)
                .hasMessageNotContaining("hunter2");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "#mian:db | unknown ref 'mian'",
                "#v1:nowhere | no such file",
                "#v1:infrastructure/.env.d | no such file",
                "#v1:../../etc | its path leaves",
                "#v1 | holds none of compose.yaml"
            })
    void missing_ref_file_or_folder_is_explained(String fragment, String reason) {
        assertThatThrownBy(() -> load(include(fragment)))
                .isInstanceOf(ComposeException.class)
                .hasMessageContaining(reason);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "services: {db: {image: x, env_file: SECRET}}",
                "services: {db: {image: x, env_file: [{path: SECRET, required: false}]}}",
                "services: {db: {image: x, label_file: SECRET}}",
                "services: {db: {extends: {file: SECRET, service: db}}}",
                "{include: [SECRET], services: {db: {image: x}}}",
                "{include: [{path: sub/ok.yaml, env_file: SECRET}], services: {db: {image: x}}}",
                "{include: [{path: sub/ok.yaml, project_directory: ../../..}], services: {db: {image: x}}}",
            })
    void file_from_elsewhere_reads_nothing_of_this_machine(String text) throws Exception {
        Path secret = Files.writeString(temp.resolve("shadow.yaml"), "services: {db: {image: hunter2}}\n");
        for (String path : new String[] {secret.toString(), "../../../../../../../../../.." + secret, "link"}) {
            Files.createDirectories(work.resolve("evil/sub"));
            Files.deleteIfExists(work.resolve("evil/link"));
            Files.createSymbolicLink(work.resolve("evil/link"), secret);
            Files.writeString(work.resolve("evil/sub/ok.yaml"), "services: {ok: {image: x, env_file: '../../../x'}}\n");
            commit("evil/compose.yaml", text.replace("SECRET", "'" + path + "'") + "\n");
            String compose = include("#main:evil");
            assertThatThrownBy(() -> load(compose))
                    .as(path)
                    .isInstanceOf(ComposeException.class)
                    .hasMessageContaining("leaves")
                    .hasMessageNotContaining("hunter2");
            Project tolerant = load(compose, Mode.TOLERANT);
            assertThat(ProjectWriter.json(tolerant)).doesNotContain("hunter2");
            assertThat(tolerant.problems())
                    .anyMatch(problem -> problem.message().contains("leaves"));
        }
    }

    @Test
    void including_file_does_not_let_a_file_from_elsewhere_start_here() {
        assertThatThrownBy(() -> load("include: [{path: '" + server.address() + "#v1:db', project_directory: .}]\n"))
                .hasMessageContaining("project_directory")
                .hasMessageContaining("leave it out");
    }

    @Test
    void cycle_through_a_repository_is_found() throws Exception {
        commit("loop/compose.yaml", "include: ['" + server.address() + "#main:loop']\nservices: {a: {image: x}}\n");
        assertThatThrownBy(() -> load(include("#main:loop"))).hasMessageContaining("include cycle detected");
    }

    @Test
    void credentials_go_to_the_host_they_are_for_and_to_no_other() throws Exception {
        try (HttpRepo other = new HttpRepo(git.getRepository(), "auditor", "hunter2")) {
            assertThatThrownBy(() -> projects.open(other.address() + "#v1:db"))
                    .hasMessageContaining("it refuses access; give credentials")
                    .hasMessageNotContaining("hunter2");
        }
        assertThat(projects.open(server.address() + "#v1:db").version()).isEqualTo(first);
    }

    @Test
    void included_repository_in_a_commit_is_read_too() throws Exception {
        Path app = temp.resolve("stack");
        try (Git stack = Repos.lumira(app)) {
            Repos.write(app, "compose.yaml", include("#v1:db"));
            Repos.commit(stack, "Include", "Ada", Repos.FIRST);
        }
        try (GitTree tree = GitTree.open(GitSource.of(app.toString(), temp), "main")) {
            Project project = new ComposeLoader(tree, projects)
                    .load(ComposeRequest.of(Mode.STRICT, Map.of("HOME", "/root"), "compose.yaml"));
            assertThat(new String(tree.read("/stack/compose.yaml"), UTF_8)).contains("include");
            assertThat(ProjectWriter.json(project)).contains("mysql:8.4");
        }
    }
}
