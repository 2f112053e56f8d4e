package com.oraclelumira.auditor.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ReachOptionsTest {
    @TempDir
    Path temp;

    private String compose(String text) throws Exception {
        return Files.writeString(temp.resolve("compose.yaml"), text).toString();
    }

    @Test
    void remote_include_is_refused_unless_allowed() throws Exception {
        String file = compose("include: ['https://127.0.0.1:1/common.git#v1:db']\nservices: {web: {image: nginx}}\n");
        Cli refused = Cli.run("config", "-f", file);
        assertThat(refused.status()).isEqualTo(2);
        assertThat(refused.err())
                .contains("include[0].path", "is not read: ", "--allow-remote")
                .doesNotContain("\tat ");
        Cli allowed = Cli.run("config", "-f", file, "--allow-remote", "git");
        assertThat(allowed.status()).isEqualTo(2);
        assertThat(allowed.err()).contains("its host does not accept the connection");
        assertThat(Cli.run("lint", "-f", file, "--allow-remote", "git").out().replaceAll("\\s+", " "))
                .contains("its host does not accept the connection");
    }

    @Test
    void oci_include_is_refused_unless_allowed() throws Exception {
        String file = compose("include: ['oci://127.0.0.1:1/app:1']\nservices: {web: {image: nginx}}\n");
        assertThat(Cli.run("config", "-f", file, "--allow-remote", "git").err())
                .contains("oci://127.0.0.1:1/app:1 is not read: remote files are not read unless that was allowed");
        assertThat(Cli.run("config", "-f", file, "--allow-remote", "git,oci").err())
                .contains("oci://127.0.0.1:1/app:1 is not read: its host does not accept the connection")
                .doesNotContain("\tat ");
    }

    @Test
    void unknown_remote_is_explained() throws Exception {
        Cli wrong = Cli.run("config", "-f", compose("services: {}\n"), "--allow-remote", "ftp");
        assertThat(wrong.status()).isEqualTo(2);
        assertThat(wrong.err()).contains("--allow-remote", "ftp");
    }

    @Test
    void allowed_path_needs_a_repository() {
        Cli wrong = Cli.run("audit", "--allow-path", "/etc/lumira");
        assertThat(wrong.status()).isEqualTo(2);
        assertThat(wrong.err()).contains("--allow-path: needs --git REPO");
    }

    @Test
    void credentials_come_from_a_file_of_ones_own_and_are_never_shown() throws Exception {
        Path store = Files.writeString(temp.resolve("store"), "https://ada:hunter2@127.0.0.1:1\n");
        Files.setPosixFilePermissions(store, PosixFilePermissions.fromString("rw-r--r--"));
        String file = compose("include: ['https://127.0.0.1:1/common.git']\nservices: {web: {image: nginx}}\n");
        for (String command : List.of("audit", "config", "lint")) {
            Cli open = Cli.run(command, "-f", file, "--credentials", store.toString());
            assertThat(open.status()).isEqualTo(2);
            assertThat(open.err())
                    .contains("--credentials: " + store + ": others can use it")
                    .doesNotContain("hunter2");
        }
        Files.setPosixFilePermissions(store, PosixFilePermissions.fromString("rw-------"));
        Cli own = Cli.run("config", "-f", file, "--allow-remote", "git", "--credentials", store.toString());
        assertThat(own.err()).contains("does not accept the connection").doesNotContain("hunter2");
    }

    @Test
    void help_tells_of_both() {
        assertThat(Cli.run("audit", "--help").out()).contains("--allow-path", "--allow-remote");
        assertThat(Cli.run("config", "--help").out()).contains("--allow-remote").doesNotContain("--allow-path");
    }
}
