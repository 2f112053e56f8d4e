package com.oraclelumira.auditor.credential;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CredentialStoreTest {
    @TempDir
    Path temp;

    private Path file(String mode, String... lines) throws IOException {
        Path file = Files.writeString(temp.resolve("credentials"), String.join("\n", lines) + "\n");
        return Files.setPosixFilePermissions(file, PosixFilePermissions.fromString(mode));
    }

    private CredentialStore store(String... lines) throws IOException {
        return CredentialStore.read(file("rw-------", lines));
    }

    private static Optional<String> user(CredentialStore store, String scheme, String host, int port, String path) {
        return store.find(scheme, host, port, path).map(Credentials::user);
    }

    @Test
    void host_gets_its_own_credentials_and_no_other_host_does() throws Exception {
        CredentialStore store =
                store("# ours", "", "https://ada:hunter2@git.lumira.fr", "https://bob:x@lumira.fr:8443");
        assertThat(store.find("https", "git.lumira.fr", -1, "/a.git")).contains(new Credentials("ada", "hunter2"));
        assertThat(user(store, "HTTPS", "GIT.lumira.fr", 443, "")).contains("ada");
        assertThat(user(store, "https", "lumira.fr", 8443, "")).contains("bob");
        assertThat(user(store, "https", "lumira.fr", -1, "")).isEmpty();
        assertThat(user(store, "http", "git.lumira.fr", -1, "")).isEmpty();
        assertThat(user(store, "https", "git.lumira.fr.example.org", -1, "")).isEmpty();
        assertThat(user(store, "https", "evil-git.lumira.fr", -1, "")).isEmpty();
    }

    @Test
    void path_narrows_a_line_and_the_first_line_that_fits_counts() throws Exception {
        CredentialStore store = store("https://team:x@host/team/", "https://all:x@host", "https://late:x@host");
        assertThat(user(store, "https", "host", -1, "/team/app.git")).contains("team");
        assertThat(user(store, "https", "host", -1, "/teammates/app.git")).contains("all");
    }

    @Test
    void escapes_are_undone_as_git_writes_them() throws Exception {
        CredentialStore store = store("https://ada%40lumira.fr:p%3a+%2fw%25@[::1]:3000");
        assertThat(store.find("https", "[::1]", 3000, "")).contains(new Credentials("ada@lumira.fr", "p:+/w%"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"rw-r--r--", "rw-r-----", "rw--w----", "rw----r--", "rw-rw-rw-"})
    void file_that_others_can_use_is_refused(String mode) throws Exception {
        Path file = file(mode, "https://ada:hunter2@host");
        assertThatThrownBy(() -> CredentialStore.read(file))
                .isInstanceOf(IOException.class)
                .hasMessage(file + ": others can use it, its mode is " + mode + "; accepted is rw------- (chmod 600)");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "hunter2",
                "https://hunter2@host",
                "https://ada:hunter2@",
                "ftp://ada:hunter2@host",
                "https://ada:hunter2%@host",
                "https://ada:hunter2@ho st",
                "https://ada:hun@ter2@host"
            })
    void line_of_another_form_is_refused_without_showing_it(String line) throws Exception {
        assertThatThrownBy(() -> store("https://ok:x@host", line))
                .isInstanceOf(IOException.class)
                .hasMessageContaining(
                        "credentials:2: holds no credentials of a host; accepted is https://USER:PASSWORD@HOST")
                .hasMessageNotContaining("hunter2")
                .hasMessageNotContaining("ter2");
    }

    @ParameterizedTest
    @CsvSource({"nowhere", "."})
    void missing_file_and_folder_are_explained(String name) {
        assertThatThrownBy(() -> CredentialStore.read(temp.resolve(name))).hasMessageEndingWith(": is not a file");
    }

    @Test
    void nothing_prints_a_password() throws Exception {
        CredentialStore store = store("https://ada:hunter2@host");
        assertThat(store + " " + store.find("https", "host", -1, "")).doesNotContain("hunter2", "ada");
    }
}
