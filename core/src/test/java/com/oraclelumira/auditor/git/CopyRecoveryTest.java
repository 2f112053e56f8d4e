package com.oraclelumira.auditor.git;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.oraclelumira.auditor.credential.Credentials;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.eclipse.jgit.api.Git;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What the bare copy of a remote repository survives. */
@Timeout(120)
class CopyRecoveryTest {
    @TempDir
    Path temp;

    private Path work = Path.of("");
    private Path cache = Path.of("");

    @SuppressWarnings("NullAway.Init") // set before each test
    private Git git;

    /** A process of its own that reads a repository: {@code ADDRESS CACHE}. */
    static final class Reader {
        private Reader() {}

        public static void main(String[] arguments) throws GitException {
            GitSource source = GitSource.of(arguments[0], Path.of(arguments[1]))
                    .withCredentials(new Credentials("auditor", "hunter2"));
            GitTree.open(source, "main").close();
        }
    }

    @BeforeEach
    void remote_repository() throws Exception {
        work = temp.resolve("LumiraV1-MVP");
        cache = temp.resolve("cache");
        git = Repos.lumira(work);
    }

    @AfterEach
    void close() {
        git.close();
    }

    private String read() throws GitException {
        try (GitTree tree = GitTree.open(GitSource.of(work.toUri().toString(), cache), "main")) {
            assertThat(tree.isFile("/LumiraV1-MVP/infrastructure/docker-compose.yml"))
                    .isTrue();
            return tree.commit();
        }
    }

    private String commit(String text) throws Exception {
        Repos.write(work, "new.txt", text);
        return Repos.commit(git, "More", "Grace", Repos.SECOND);
    }

    private Path copy() throws IOException {
        try (Stream<Path> folders = Files.list(cache)) {
            return folders.filter(Files::isDirectory).findFirst().orElseThrow();
        }
    }

    private List<Path> packs() throws IOException {
        try (Stream<Path> files = Files.list(copy().resolve("objects/pack"))) {
            return files.filter(file -> file.toString().endsWith(".pack")).toList();
        }
    }

    /** What a power failure leaves. */
    private enum Damage {
        PACK_CUT_SHORT("objects/pack", ".pack") {
            @Override
            void to(Path file) throws IOException {
                byte[] content = Files.readAllBytes(file);
                file.toFile().setWritable(true);
                Files.write(file, java.util.Arrays.copyOf(content, content.length / 2));
            }
        },
        PACK_WITHOUT_INDEX("objects/pack", ".idx") {
            @Override
            void to(Path file) throws IOException {
                Files.delete(file);
            }
        },
        REF_HALF_WRITTEN("refs/heads", "main") {
            @Override
            void to(Path file) throws IOException {
                Files.writeString(file, "0123abc");
            }
        },
        REF_EMPTY("refs/heads", "main") {
            @Override
            void to(Path file) throws IOException {
                Files.writeString(file, "");
            }
        },
        CONFIG_GARBLED("", "config") {
            @Override
            void to(Path file) throws IOException {
                Files.writeString(file, "[core\nrepositoryformat");
            }
        },
        HEAD_EMPTY("", "HEAD") {
            @Override
            void to(Path file) throws IOException {
                Files.writeString(file, "");
            }
        };

        private final String folder;
        private final String ending;

        Damage(String folder, String ending) {
            this.folder = folder;
            this.ending = ending;
        }

        abstract void to(Path file) throws IOException;

        void in(Path copy) throws IOException {
            try (Stream<Path> files = Files.list(copy.resolve(folder))) {
                for (Path file :
                        files.filter(each -> each.toString().endsWith(ending)).toList()) {
                    to(file);
                }
            }
        }
    }

    @ParameterizedTest
    @EnumSource(Damage.class)
    void copy_that_a_power_failure_damaged_is_mended_or_made_anew(Damage damage) throws Exception {
        String first = read();
        damage.in(copy());
        assertThat(read()).isEqualTo(first);
        damage.in(copy());
        assertThat(read()).isEqualTo(first);
        String second = commit(damage.name());
        assertThat(read()).isEqualTo(second);
    }

    @Test
    void many_fetches_do_not_make_a_copy_grow_without_end() throws Exception {
        String last = "";
        for (int i = 0; i < 25; i++) {
            last = commit("line " + i + "\n");
            assertThat(read()).isEqualTo(last);
            assertThat(packs()).hasSizeLessThanOrEqualTo(21);
        }
        assertThat(packs()).hasSizeLessThan(10);
        try (GitTree tree = GitTree.open(GitSource.of(work.toUri().toString(), cache), "main~20")) {
            assertThat(tree.isFile("/LumiraV1-MVP/new.txt")).isTrue();
        }
    }

    @Test
    void process_killed_in_the_middle_of_a_fetch_leaves_nothing_in_the_way() throws Exception {
        byte[] noise = new byte[3_000_000];
        new Random(1).nextBytes(noise);
        Files.write(work.resolve("noise.bin"), noise);
        String commit = Repos.commit(git, "Noise", "Ada", Repos.FIRST);
        try (HttpRepo server = new HttpRepo(git.getRepository(), "auditor", "hunter2")) {
            server.stallAfter(1_000_000);
            Process reader = reader(server.address());
            for (int i = 0; i < 600 && server.sent() < 1_000_000; i++) {
                assertThat(reader.isAlive()).isTrue();
                TimeUnit.MILLISECONDS.sleep(50);
            }
            TimeUnit.MILLISECONDS.sleep(200);
            reader.destroyForcibly().waitFor();
            assertThat(copy()).isDirectory();
            server.stallAfter(Long.MAX_VALUE);
            GitSource source = GitSource.of(server.address(), cache)
                    .withCredentials(new Credentials("auditor", "hunter2"))
                    .withTimeLimit(Duration.ofSeconds(30));
            try (GitTree tree = GitTree.open(source, "main")) {
                assertThat(tree.commit()).isEqualTo(commit);
                assertThat(tree.read("/LumiraV1-MVP/noise.bin")).isEqualTo(noise);
            }
            try (Stream<Path> files = Files.walk(copy())) {
                assertThat(files.map(file -> String.valueOf(file.getFileName())))
                        .noneMatch(name -> name.startsWith("incoming_") || name.endsWith(".lock"));
            }
            try (Stream<Path> files = Files.walk(cache)) {
                for (Path file : files.filter(Files::isRegularFile).toList()) {
                    assertThat(new String(Files.readAllBytes(file), java.nio.charset.StandardCharsets.ISO_8859_1))
                            .doesNotContain("hunter2");
                }
            }
        }
    }

    @Test
    void processes_that_fetch_at_once_share_one_copy() throws Exception {
        try (HttpRepo server = new HttpRepo(git.getRepository(), "auditor", "hunter2")) {
            List<Process> readers = new ArrayList<>();
            for (int i = 0; i < 3; i++) {
                readers.add(reader(server.address()));
            }
            for (Process reader : readers) {
                assertThat(reader.waitFor()).isZero();
            }
        }
        try (Stream<Path> folders = Files.list(cache)) {
            assertThat(folders.filter(Files::isDirectory)).hasSize(1);
        }
    }

    private Process reader(String address) throws IOException {
        return new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-cp",
                        System.getProperty("java.class.path"),
                        Reader.class.getName(),
                        address,
                        cache.toString())
                .redirectErrorStream(true)
                .redirectOutput(temp.resolve("reader.log").toFile())
                .start();
    }

    @Test
    void commit_that_no_ref_reaches_any_more_is_not_there_in_a_new_copy() throws Exception {
        assertThatThrownBy(() -> GitTree.open(
                        GitSource.of(work.toUri().toString(), cache), "0123456789012345678901234567890123456789"))
                .hasMessageContaining("is not there");
    }
}
