package com.oraclelumira.auditor.git;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.oraclelumira.auditor.credential.Credentials;
import java.io.IOException;
import java.net.ServerSocket;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.eclipse.jgit.api.Git;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RemoteRepositoryTest {

    private static final String FILE = "/LumiraV1-MVP/infrastructure/docker-compose.yml";
    private static final Credentials CREDENTIALS = new Credentials("auditor", "hunter2");

    @TempDir
    Path temp;

    private Path work = Path.of("");
    private Path cache = Path.of("");
    private List<AutoCloseable> open = List.of();

    @SuppressWarnings("NullAway.Init") // set before each test
    private Git git;

    @BeforeEach
    void remote_repository() throws Exception {
        work = temp.resolve("LumiraV1-MVP");
        cache = temp.resolve("cache");
        git = Repos.lumira(work);
    }

    @AfterEach
    void close() throws Exception {
        git.close();
        for (AutoCloseable resource : open) {
            resource.close();
        }
    }

    private HttpRepo serve() throws IOException {
        HttpRepo server = new HttpRepo(git.getRepository(), CREDENTIALS.user(), CREDENTIALS.password());
        open = List.of(server);
        return server;
    }

    private GitSource file() {
        return GitSource.of(work.toUri().toString(), cache);
    }

    private Path copy() throws IOException {
        try (Stream<Path> folders = Files.list(cache)) {
            return folders.filter(Files::isDirectory).findFirst().orElseThrow();
        }
    }

    private static String commitOf(GitSource source, String ref) throws GitException {
        try (GitTree tree = GitTree.open(source, ref)) {
            assertThat(tree.isFile(FILE)).isTrue();
            return tree.commit();
        }
    }

    @Test
    void copy_follows_the_remote_repository() throws Exception {
        String first = git.getRepository().resolve("HEAD").getName();
        assertThat(commitOf(file(), "HEAD")).isEqualTo(first);
        git.branchCreate().setName("old").call();
        Repos.write(work, "new.txt", "x");
        String second = Repos.commit(git, "More", "Grace", Repos.SECOND);
        assertThat(commitOf(file(), "HEAD")).isEqualTo(second);
        assertThat(commitOf(file(), "old")).isEqualTo(first);
        git.branchDelete().setBranchNames("old").setForce(true).call();
        assertThatThrownBy(() -> commitOf(file(), "old")).hasMessageContaining("unknown ref 'old'; branches: main");
    }

    @Test
    void head_is_the_branch_that_the_remote_repository_says() throws Exception {
        git.checkout().setName("trunk").setCreateBranch(true).call();
        Repos.write(work, "trunk.txt", "x");
        String trunk = Repos.commit(git, "Trunk", "Grace", Repos.SECOND);
        assertThat(commitOf(file(), "HEAD")).isEqualTo(trunk);
        git.checkout().setName("main").call();
        assertThat(commitOf(file(), "HEAD")).isNotEqualTo(trunk);
    }

    @Test
    void http_repository_is_read_with_credentials_and_incrementally() throws Exception {
        HttpRepo server = serve();
        GitSource source = GitSource.of(server.address(), cache).withCredentials(CREDENTIALS);
        Repos.write(
                work,
                "big.txt",
                IntStream.range(0, 20_000).mapToObj(Integer::toHexString).reduce("", String::concat));
        Repos.commit(git, "Big", "Ada", Repos.FIRST);
        commitOf(source, "main");
        long whole = server.sent();
        Repos.write(work, "small.txt", "x");
        String second = Repos.commit(git, "Small", "Grace", Repos.SECOND);
        assertThat(commitOf(source, "main")).isEqualTo(second);
        assertThat(server.sent() - whole).isPositive().isLessThan(whole / 4);
        assertThat(Files.readString(copy().resolve("config"))).doesNotContain("hunter2");
    }

    @Test
    void commit_that_is_there_needs_no_network() throws Exception {
        HttpRepo server = serve();
        GitSource source = GitSource.of(server.address(), cache).withCredentials(CREDENTIALS);
        String commit = commitOf(source, "main");
        server.close();
        assertThat(commitOf(source, commit)).isEqualTo(commit);
        assertThatThrownBy(() -> commitOf(source, "main"))
                .hasMessage("repository " + server.address() + ": its host does not accept the connection");
    }

    @Test
    void wrong_or_missing_credentials_are_explained_without_them() throws Exception {
        HttpRepo server = serve();
        GitSource source = GitSource.of(server.address(), cache);
        assertThatThrownBy(() -> commitOf(source, "main"))
                .isInstanceOf(GitException.class)
                .hasMessage("repository " + server.address() + ": it refuses access; give credentials");
        assertThatThrownBy(() -> commitOf(source.withCredentials(new Credentials("auditor", "hunter3")), "main"))
                .hasMessage("repository " + server.address() + ": it refuses access; give other credentials");
        assertThat(CREDENTIALS).asString().doesNotContain("hunter2").doesNotContain("auditor");
    }

    @Test
    void silent_server_ends_at_the_time_limit() throws Exception {
        HttpRepo server = serve();
        server.fallSilent();
        GitSource source = GitSource.of(server.address(), cache)
                .withCredentials(CREDENTIALS)
                .withTimeLimit(Duration.ofSeconds(1));
        long start = System.nanoTime();
        assertThatThrownBy(() -> commitOf(source, "main")).hasMessageContaining("did not answer in full within 1 s");
        assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(Duration.ofSeconds(20));
    }

    @Test
    void leftovers_of_a_dead_fetch_do_no_harm() throws Exception {
        commitOf(file(), "main");
        Path copy = copy();
        Files.createFile(copy.resolve("HEAD.lock"));
        Files.createFile(copy.resolve("packed-refs.lock"));
        Files.createFile(copy.resolve("refs/heads/main.lock"));
        Files.createFile(copy.resolve("objects/incoming_1.pack"));
        Repos.write(work, "new.txt", "x");
        String second = Repos.commit(git, "More", "Grace", Repos.SECOND);
        assertThat(commitOf(file(), "main")).isEqualTo(second);
        assertThat(copy.resolve("objects/incoming_1.pack")).doesNotExist();
    }

    @Test
    void half_made_copy_is_made_anew() throws Exception {
        commitOf(file(), "main");
        Files.delete(copy().resolve("HEAD"));
        assertThat(commitOf(file(), "main")).isNotEmpty();
    }

    @Test
    void copy_that_lost_objects_is_made_anew() throws Exception {
        commitOf(file(), "main");
        try (Stream<Path> files = Files.walk(copy().resolve("objects"))) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                Files.delete(file);
            }
        }
        Repos.write(work, "new.txt", "x");
        String second = Repos.commit(git, "More", "Grace", Repos.SECOND);
        assertThat(commitOf(file(), "main")).isEqualTo(second);
    }

    @Test
    void many_threads_share_one_copy() throws Exception {
        ExecutorService threads = Executors.newFixedThreadPool(4);
        try {
            List<Future<String>> commits = IntStream.range(0, 8)
                    .mapToObj(i -> threads.submit(() -> commitOf(file(), "main")))
                    .toList();
            for (Future<String> commit : commits) {
                assertThat(commit.get())
                        .isEqualTo(git.getRepository().resolve("main").getName());
            }
        } finally {
            threads.shutdownNow();
        }
        try (Stream<Path> folders = Files.list(cache)) {
            assertThat(folders.filter(Files::isDirectory)).hasSize(1);
        }
    }

    @Test
    void waiting_for_another_audit_ends_at_the_time_limit() throws Exception {
        commitOf(file(), "main");
        Path lock = copy().resolveSibling(copy().getFileName() + ".fetching");
        try (FileChannel channel = FileChannel.open(lock, StandardOpenOption.WRITE);
                FileLock held = channel.lock()) {
            assertThat(held.isValid()).isTrue();
            assertThatThrownBy(() -> commitOf(file().withTimeLimit(Duration.ofMillis(200)), "main"))
                    .isInstanceOf(GitException.class)
                    .hasMessageContaining("another audit has been fetching it for more than 0.2 s");
        }
        assertThat(commitOf(file(), "main")).isNotEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "https://user:hunter2@127.0.0.1/x.git, credentials stand in the address",
        "https://hunter2@127.0.0.1/x.git, credentials stand in the address",
        "ssh://git:hunter2@127.0.0.1/x.git, credentials stand in the address",
        "ftp://127.0.0.1/x.git, repository address of scheme 'ftp'",
        "file:///nowhere/at/all.git, there is no such repository"
    })
    void wrong_address_is_explained(String address, String message) {
        assertThatThrownBy(() -> GitTree.open(GitSource.of(address, cache), "main"))
                .isInstanceOf(GitException.class)
                .hasMessageContaining(message)
                .hasMessageNotContaining("hunter2");
    }

    @Test
    void closed_port_is_explained() throws Exception {
        int port;
        try (ServerSocket socket = new ServerSocket(0)) {
            port = socket.getLocalPort();
        }
        String address = "http://127.0.0.1:" + port + "/x.git";
        assertThatThrownBy(() -> GitTree.open(GitSource.of(address, cache), "main"))
                .hasMessage("repository " + address + ": its host does not accept the connection");
    }

    @ParameterizedTest
    @CsvSource({
        "https://host/a/LumiraV1-MVP.git, LumiraV1-MVP, true",
        "git@host:LumiraV1-MVP.git, LumiraV1-MVP, true",
        "git@host:a/b, b, true",
        "/srv/git/LumiraV1-MVP.git/, LumiraV1-MVP, false",
        "/home/x/LumiraV1-MVP/.git, LumiraV1-MVP, false",
        "file:///x/y.git, y, true",
        "/, repository, false",
        "C:\\src\\app, app, false",
        "a@b/c, c, false"
    })
    void repository_is_named_as_its_clone_would_be(String location, String name, boolean remote) {
        assertThat(Location.name(location)).isEqualTo(name);
        assertThat(Location.isRemote(location)).isEqualTo(remote);
    }
}
