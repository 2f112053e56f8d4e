package com.oraclelumira.auditor.git;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.oraclelumira.auditor.credential.Credentials;
import java.nio.file.Files;
import java.nio.file.Path;
import org.eclipse.jgit.api.Git;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Repositories behind a real OpenSSH server. */
@Timeout(120)
class SshRepositoryIT {
    @TempDir
    Path temp;

    private Path work = Path.of("");
    private Path ssh = Path.of("");

    @SuppressWarnings("NullAway.Init") // set before each test, where there is a server
    private SshRepo server;

    @BeforeEach
    void server_with_a_repository() throws Exception {
        assumeTrue(SshRepo.obstacle().isEmpty(), () -> SshRepo.obstacle().orElse(""));
        work = temp.resolve("LumiraV1-MVP");
        Repos.lumira(work).close();
        ssh = Files.createDirectories(temp.resolve("ssh"));
        server = SshRepo.start(temp.resolve("server"));
    }

    @AfterEach
    void stop() throws Exception {
        if (server != null) {
            server.close();
        }
    }

    private void know() throws Exception {
        Files.writeString(ssh.resolve("known_hosts"), server.knownHost());
    }

    private Path keyIn(String name, String passphrase) throws Exception {
        Path key = ssh.resolve(name);
        SshRepo.key(key, passphrase);
        server.admit(key);
        return key;
    }

    private GitSource source() {
        return GitSource.of(server.address(work), temp.resolve("cache")).withSshFolder(ssh);
    }

    private String commit(GitSource source) throws GitException {
        try (GitTree tree = GitTree.open(source, "main")) {
            return tree.commit();
        }
    }

    private String where() {
        return "repository " + server.address(work) + ": ";
    }

    @Test
    void known_host_is_read_and_fetched_again() throws Exception {
        know();
        keyIn("id_ed25519", "");
        String first = commit(source());
        try (Git git = Git.open(work.toFile())) {
            assertThat(first).isEqualTo(git.getRepository().resolve("main").getName());
            Repos.write(work, "more.txt", "x");
            String second = Repos.commit(git, "More", "Grace", Repos.SECOND);
            assertThat(commit(source())).isEqualTo(second);
        }
    }

    @Test
    void unknown_host_is_refused_and_not_noted() throws Exception {
        keyIn("id_ed25519", "");
        Path known = ssh.resolve("known_hosts");
        assertThatThrownBy(() -> commit(source()))
                .isInstanceOf(GitException.class)
                .hasMessageStartingWith(where() + "its host is not in " + known)
                .hasMessageEndingWith("so it is not trusted");
        assertThat(known).doesNotExist();
    }

    @Test
    void changed_host_key_is_refused() throws Exception {
        know();
        keyIn("id_ed25519", "");
        assertThat(commit(source())).isNotEmpty();
        server.changeHostKey();
        assertThatThrownBy(() -> commit(source()))
                .isInstanceOf(GitException.class)
                .hasMessageStartingWith(where() + "its host shows another key than the one in ")
                .hasMessageContaining("not trusted");
    }

    @Test
    void setting_that_would_accept_any_host_is_not_followed() throws Exception {
        keyIn("id_ed25519", "");
        Files.writeString(ssh.resolve("config"), "Host *\n  StrictHostKeyChecking no\n");
        assertThatThrownBy(() -> commit(source())).hasMessageContaining("its host is not in ");
        assertThat(ssh.resolve("known_hosts")).doesNotExist();
    }

    @Test
    void missing_key_is_said() throws Exception {
        know();
        assertThatThrownBy(() -> commit(source()))
                .isInstanceOf(GitException.class)
                .hasMessage(where() + "it refuses access; there is no key such as id_ed25519 in " + ssh);
    }

    @Test
    void key_that_the_server_does_not_admit_is_named() throws Exception {
        know();
        keyIn("id_ed25519", "");
        server.admit(keyIn("other", ""));
        assertThatThrownBy(() -> commit(source()))
                .hasMessage(where() + "it refuses access; there is id_ed25519 in " + ssh);
    }

    @Test
    void passphrase_of_a_key_is_the_password_of_the_credentials() throws Exception {
        know();
        keyIn("id_ed25519", "open sesame");
        assertThat(commit(source().withCredentials(new Credentials("", "open sesame"))))
                .isNotEmpty();
        assertThatThrownBy(() -> commit(source())).hasMessageContaining("it refuses access; there is id_ed25519");
        assertThatThrownBy(() -> commit(source().withCredentials(new Credentials("", "close sesame"))))
                .hasMessageContaining("it refuses access")
                .hasMessageNotContaining("sesame");
    }

    @Test
    void config_names_host_port_user_and_key() throws Exception {
        know();
        Path key = keyIn("deploy", "");
        Files.writeString(
                ssh.resolve("config"),
                String.join(
                        "\n",
                        "Host lumira",
                        "  HostName 127.0.0.1",
                        "  Port " + server.port(),
                        "  User " + System.getProperty("user.name"),
                        "  IdentityFile " + key,
                        ""));
        GitSource source =
                GitSource.of("ssh://lumira" + work, temp.resolve("cache")).withSshFolder(ssh);
        assertThat(commit(source)).isNotEmpty();
    }

    @Test
    void missing_repository_is_told_from_refused_access() throws Exception {
        know();
        keyIn("id_ed25519", "");
        GitSource source = GitSource.of(server.address(temp.resolve("nowhere.git")), temp.resolve("cache"))
                .withSshFolder(ssh);
        assertThatThrownBy(() -> commit(source)).hasMessageContaining("there is no such repository");
    }
}
