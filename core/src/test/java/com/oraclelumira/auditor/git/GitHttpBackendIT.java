package com.oraclelumira.auditor.git;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.oraclelumira.auditor.credential.CredentialStore;
import com.oraclelumira.auditor.credential.Credentials;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.random.RandomGenerator;
import org.eclipse.jgit.api.Git;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Repositories behind git's own HTTP server program. */
@Timeout(120)
class GitHttpBackendIT {
    private static final int LARGE = 300_000;

    @TempDir
    Path temp;

    private Path work = Path.of("");

    @SuppressWarnings("NullAway.Init") // set before each test
    private Git git;

    @SuppressWarnings("NullAway.Init") // set before each test, where there is a server
    private GitHttpBackend server;

    @BeforeEach
    void server_with_a_repository() throws Exception {
        String obstacle = GitHttpBackend.obstacle().orElse("");
        assumeTrue(obstacle.isEmpty(), obstacle);
        Path served = Files.createDirectories(temp.resolve("served"));
        work = served.resolve("LumiraV1-MVP");
        git = Repos.lumira(work);
        byte[] noise = new byte[LARGE];
        RandomGenerator.of("L64X128MixRandom").nextBytes(noise);
        Files.write(work.resolve("logo.png"), noise);
        Repos.commit(git, "Logo", "Ada", Repos.FIRST);
        server = GitHttpBackend.start(served);
    }

    @AfterEach
    void stop() {
        if (server != null) {
            server.close();
            git.close();
        }
    }

    private GitSource source(String repository) {
        return GitSource.of(server.address(repository), temp.resolve("cache"));
    }

    private static String commit(GitSource source) throws GitException {
        try (GitTree tree = GitTree.open(source, "main")) {
            return tree.commit();
        }
    }

    private String head() throws Exception {
        return git.getRepository().resolve("main").getName();
    }

    @Test
    void repository_is_read_with_credentials_and_later_only_what_is_new_is_fetched() throws Exception {
        GitSource source = source("LumiraV1-MVP/.git").withCredentials(GitHttpBackend.CREDENTIALS);
        assertThat(commit(source)).isEqualTo(head());
        long whole = server.sent();
        assertThat(whole).isGreaterThan(LARGE);
        Repos.write(work, "more.txt", "x");
        String second = Repos.commit(git, "More", "Grace", Repos.SECOND);
        assertThat(commit(source)).isEqualTo(second);
        assertThat(server.sent() - whole).isLessThan(LARGE / 10);
    }

    @Test
    void credentials_come_from_a_store_by_host() throws Exception {
        String host = server.address("").replace("http://", "");
        Path file = Files.writeString(temp.resolve("credentials"), "http://auditor:hunter2@" + host + "\n");
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-------"));
        CredentialStore store = CredentialStore.read(file);
        assertThat(commit(source("LumiraV1-MVP/.git").withCredentials(store))).isEqualTo(head());
        try (GitProjects projects = new GitProjects(GitSource.of("", temp.resolve("other")), store)) {
            Files.createSymbolicLink(work.resolveSibling("app.git"), work.resolve(".git"));
            assertThat(projects.open(server.address("app.git#main")).version()).isEqualTo(head());
        }
    }

    @Test
    void wrong_password_and_none_are_refused_without_showing_it() {
        GitSource source = source("LumiraV1-MVP/.git");
        assertThatThrownBy(() -> commit(source.withCredentials(new Credentials("auditor", "hunter3"))))
                .isInstanceOf(GitException.class)
                .hasMessage("repository " + source.location() + ": it refuses access; give other credentials");
        assertThatThrownBy(() -> commit(source))
                .hasMessage("repository " + source.location() + ": it refuses access; give credentials");
    }

    @Test
    void missing_repository_is_said() {
        GitSource source = source("nowhere.git").withCredentials(GitHttpBackend.CREDENTIALS);
        assertThatThrownBy(() -> commit(source))
                .isInstanceOf(GitException.class)
                .hasMessage("repository " + source.location()
                        + ": there is no such repository, or it is not visible to these credentials");
    }
}
