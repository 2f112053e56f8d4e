package com.oraclelumira.auditor.git;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.oraclelumira.auditor.compose.AllowedFolders;
import com.oraclelumira.auditor.compose.SourceTree;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.eclipse.jgit.api.Git;
import org.eclipse.jgit.api.errors.GitAPIException;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class GitTreeTest {

    private static final String FILE = "/LumiraV1-MVP/infrastructure/docker-compose.yml";

    @TempDir
    Path temp;

    private Path work = Path.of("");
    private String first = "";
    private String second = "";

    @BeforeEach
    void two_commits_a_tag_and_a_branch() throws IOException, GitAPIException {
        work = temp.resolve("LumiraV1-MVP");
        try (Git git = Repos.lumira(work)) {
            first = git.getRepository().resolve("HEAD").getName();
            git.tag().setName("v1").setSigned(false).setMessage("first").call();
            Files.createSymbolicLink(work.resolve("link.yml"), Path.of("infrastructure/docker-compose.yml"));
            Files.createSymbolicLink(work.resolve("infra"), Path.of("infrastructure/"));
            Files.createSymbolicLink(work.resolve("infrastructure/up"), Path.of("../.gitignore"));
            Files.createSymbolicLink(work.resolve("out"), Path.of("../../etc/passwd"));
            Files.createSymbolicLink(work.resolve("abs"), Path.of("/etc/passwd"));
            Files.createSymbolicLink(work.resolve("loop"), Path.of("loop"));
            Repos.write(work, "infrastructure/docker-compose.yml", Repos.COMPOSE + "    restart: unless-stopped\n");
            second = Repos.commit(git, "Restart", "Grace", Repos.SECOND);
            git.branchCreate().setName("staging").setStartPoint(first).call();
        }
    }

    private GitTree open(String ref) throws GitException {
        return GitTree.open(GitSource.of(work.toString(), temp.resolve("cache")), ref);
    }

    @Test
    void head_is_read_from_the_object_store_not_from_the_work_tree() throws Exception {
        Repos.write(work, "infrastructure/docker-compose.yml", "changed by hand");
        try (GitTree tree = open("HEAD")) {
            assertThat(new String(tree.read(FILE), UTF_8)).endsWith("restart: unless-stopped\n");
            assertThat(tree.commit()).isEqualTo(second);
            assertThat(tree.workingDirectory()).isEqualTo("/LumiraV1-MVP");
            assertThat(tree.display(FILE)).isEqualTo("infrastructure/docker-compose.yml");
            assertThat(tree.display("/LumiraV1-MVP")).isEqualTo(".");
        }
    }

    @Test
    void branch_tag_commit_and_abbreviation_name_a_commit() throws Exception {
        for (String ref : List.of("staging", "v1", "refs/tags/v1", first, first.substring(0, 8), "HEAD~1")) {
            try (GitTree tree = open(ref)) {
                assertThat(tree.commit()).as(ref).isEqualTo(first);
                assertThat(new String(tree.read(FILE), UTF_8)).isEqualTo(Repos.COMPOSE);
            }
        }
    }

    @Test
    void ignored_file_is_not_there() throws Exception {
        try (GitTree tree = open("main")) {
            assertThat(tree.isFile("/LumiraV1-MVP/infrastructure/.env")).isFalse();
            assertThatThrownBy(() -> tree.read("/LumiraV1-MVP/infrastructure/.env"))
                    .isInstanceOf(NoSuchFileException.class)
                    .hasMessageStartingWith("infrastructure/.env: commit " + second.substring(0, 10));
        }
    }

    @Test
    void folders_and_files_are_told_apart() throws Exception {
        try (GitTree tree = open("main")) {
            assertThat(tree.isDirectory("/LumiraV1-MVP")).isTrue();
            assertThat(tree.isDirectory("/LumiraV1-MVP/infrastructure")).isTrue();
            assertThat(tree.isFile("/LumiraV1-MVP/infrastructure")).isFalse();
            assertThat(tree.isFile(FILE)).isTrue();
            assertThat(tree.isDirectory(FILE)).isFalse();
            assertThat(tree.isFile(FILE + "/x")).isFalse();
            assertThatThrownBy(() -> tree.read("/LumiraV1-MVP/infrastructure"))
                    .hasMessage("infrastructure: is a directory");
        }
    }

    @Test
    void symbolic_links_are_followed_inside() throws Exception {
        try (GitTree tree = open("main")) {
            assertThat(tree.read("/LumiraV1-MVP/link.yml")).isEqualTo(tree.read(FILE));
            assertThat(tree.read("/LumiraV1-MVP/infra/docker-compose.yml")).isEqualTo(tree.read(FILE));
            assertThat(tree.realPath("/LumiraV1-MVP/infra/docker-compose.yml")).isEqualTo(FILE);
            assertThat(tree.realPath("/LumiraV1-MVP/infra/up")).isEqualTo("/LumiraV1-MVP/.gitignore");
            assertThat(tree.isDirectory("/LumiraV1-MVP/infra")).isTrue();
            assertThat(tree.read("/LumiraV1-MVP/infrastructure/../infra/./docker-compose.yml"))
                    .isEqualTo(tree.read(FILE));
        }
    }

    @ParameterizedTest
    @CsvSource({
        "/LumiraV1-MVP/out, out: it leaves the repository",
        "/LumiraV1-MVP/abs, abs: the symbolic link abs leaves the repository",
        "/LumiraV1-MVP/../etc/passwd, ../etc/passwd: it leaves the repository",
        "/etc/passwd, '/etc/passwd: it lies outside of the repository LumiraV1-MVP, of which only commits are read'",
        "/LumiraV1-MVPX/a, '/LumiraV1-MVPX/a: it lies outside of the repository LumiraV1-MVP, of which only commits are read'",
        "/LumiraV1-MVP/loop, loop: it passes through more than 40 symbolic links"
    })
    void path_that_leaves_the_repository_is_refused(String path, String message) throws Exception {
        try (GitTree tree = open("main")) {
            assertThatThrownBy(() -> tree.read(path))
                    .isInstanceOf(AccessDeniedException.class)
                    .hasMessage(message);
            assertThat(tree.isFile(path)).isFalse();
            assertThat(tree.isDirectory(path)).isFalse();
            assertThat(tree.realPath(path)).isEqualTo(path);
        }
    }

    @Test
    void path_that_leaves_the_repository_is_read_where_its_folder_is_allowed() throws Exception {
        Path allowed = Files.createDirectories(temp.resolve("etc/lumira"));
        Path file = Files.writeString(allowed.resolve("app.env"), "A=1");
        Path other = Files.writeString(temp.resolve("etc/shadow"), "hunter2");
        Files.createSymbolicLink(allowed.resolve("out"), other);
        try (Git git = Git.open(work.toFile())) {
            Files.createSymbolicLink(work.resolve("env"), file);
            Files.createSymbolicLink(work.resolve("folder"), allowed);
            Files.createSymbolicLink(work.resolve("chain"), Path.of("folder"));
            Files.createSymbolicLink(
                    work.resolve("up"), Path.of("..", file.toString().substring(1)));
            Files.createSymbolicLink(work.resolve("shadow"), other);
            Repos.commit(git, "Links", "Ada", Repos.FIRST);
        }
        GitSource source = GitSource.of(work.toString(), temp.resolve("cache"));
        List<String> inside = List.of(
                file.toString(),
                "/LumiraV1-MVP/.." + file,
                "/LumiraV1-MVP/env",
                "/LumiraV1-MVP/folder/app.env",
                "/LumiraV1-MVP/chain/app.env",
                "/LumiraV1-MVP/up");
        List<String> outside = List.of(
                other.toString(),
                allowed + "/out",
                allowed + "/../shadow",
                "/LumiraV1-MVP/shadow",
                "/LumiraV1-MVP/chain/out");
        try (GitTree tree = GitTree.open(source, "main", new AllowedFolders(List.of(allowed)))) {
            for (String path : inside) {
                assertThat(tree.isFile(path)).as(path).isTrue();
                assertThat(tree.refusal(path)).as(path).isEmpty();
                assertThat(tree.read(path)).as(path).asString(UTF_8).isEqualTo("A=1");
                assertThat(tree.realPath(path))
                        .as(path)
                        .isEqualTo(file.toRealPath().toString());
            }
            assertThat(tree.isDirectory("/LumiraV1-MVP/chain")).isTrue();
            assertThatThrownBy(() -> tree.read(allowed + "/absent")).isInstanceOf(NoSuchFileException.class);
            for (String path : outside) {
                refuses(tree, path);
            }
        }
        try (GitTree tree = GitTree.open(source, "main")) {
            for (String path : inside) {
                refuses(tree, path);
            }
        }
    }

    @Test
    void file_outside_is_bounded_like_any_other() throws Exception {
        Path allowed = Files.createDirectories(temp.resolve("deploy"));
        Path large = allowed.resolve("large.env");
        try (RandomAccessFile file = new RandomAccessFile(large.toFile(), "rw")) {
            file.setLength(SourceTree.MAX_FILE_BYTES + 1L);
        }
        GitSource source = GitSource.of(work.toString(), temp.resolve("cache"));
        try (GitTree tree = GitTree.open(source, "main", new AllowedFolders(List.of(allowed)))) {
            assertThatThrownBy(() -> tree.read(large.toString())).hasMessageContaining("too large");
        }
    }

    private static void refuses(GitTree tree, String path) {
        assertThat(tree.isFile(path)).as(path).isFalse();
        assertThat(tree.refusal(path)).as(path).isPresent();
        assertThatThrownBy(() -> tree.read(path))
                .as(path)
                .isInstanceOf(AccessDeniedException.class)
                .hasMessageContaining("repository");
    }

    @Test
    void bare_repository_and_folder_in_a_work_tree_are_repositories_too() throws Exception {
        Path bare = temp.resolve("LumiraV1-MVP.git");
        try (Git clone = Git.cloneRepository()
                .setURI(work.toUri().toString())
                .setBare(true)
                .setDirectory(bare.toFile())
                .call()) {
            assertThat(clone.getRepository().isBare()).isTrue();
        }
        for (Path path : List.of(bare, work.resolve("infrastructure"), work.resolve(".git"))) {
            try (GitTree tree = GitTree.open(GitSource.of(path.toString(), temp), "HEAD")) {
                assertThat(tree.name()).isEqualTo("LumiraV1-MVP");
                assertThat(tree.isFile(FILE)).isTrue();
            }
        }
    }

    @Test
    void reading_leaves_the_work_tree_and_the_repository_as_they_are() throws Exception {
        List<String> before = listing(work);
        try (GitTree tree = open("staging")) {
            tree.read(FILE);
            try (GitBlame blame = GitBlame.of(tree)) {
                blame.line("infrastructure/docker-compose.yml", 1);
            }
        }
        assertThat(listing(work)).isEqualTo(before);
    }

    private static List<String> listing(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.map(Path::toString).sorted().toList();
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "mian | repository LumiraV1-MVP: unknown ref 'mian'; did you mean main? branches: main, staging; tags: v1",
                "0123456789012345678901234567890123456789 | repository LumiraV1-MVP: the object of ref '0123456789012345678901234567890123456789' is not there",
                "main^{tree | repository LumiraV1-MVP: ref 'main^{tree' is malformed; accepted are a branch, a tag, a commit and HEAD",
                "main^{tree} | repository LumiraV1-MVP: ref 'main^{tree}' is not a commit"
            })
    void wrong_ref_is_explained(String ref, String message) {
        assertThatThrownBy(() -> open(ref)).isInstanceOf(GitException.class).hasMessage(message);
    }

    @Test
    void unknown_repository_is_explained() {
        assertThatThrownBy(
                        () -> GitTree.open(GitSource.of(temp.resolve("nowhere").toString(), temp), "main"))
                .isInstanceOf(GitException.class)
                .hasMessageStartingWith("unknown repository " + temp.resolve("nowhere"));
    }

    @Test
    void repository_without_a_commit_has_no_ref() throws Exception {
        Path empty = temp.resolve("empty");
        Git.init().setDirectory(empty.toFile()).call().close();
        assertThatThrownBy(() -> GitTree.open(GitSource.of(empty.toString(), temp), "HEAD"))
                .hasMessage("repository empty: unknown ref 'HEAD'; it has no branches");
    }

    @Test
    void shallow_clone_says_so() throws Exception {
        Path shallow = temp.resolve("shallow");
        Git.cloneRepository()
                .setURI(work.toUri().toString())
                .setDepth(1)
                .setNoTags()
                .setBranchesToClone(List.of("refs/heads/main"))
                .setDirectory(shallow.toFile())
                .call()
                .close();
        assertThatThrownBy(() -> GitTree.open(GitSource.of(shallow.toString(), temp), first))
                .hasMessageContaining("shallow clone");
        try (GitTree tree = GitTree.open(GitSource.of(shallow.toString(), temp), "HEAD")) {
            assertThat(tree.isFile("/shallow/infrastructure/docker-compose.yml"))
                    .isTrue();
        }
    }

    @Test
    void many_threads_read_the_same() throws Exception {
        try (GitTree tree = open("main")) {
            byte[] content = tree.read(FILE);
            assertThat(IntStream.range(0, 200).parallel().allMatch(i -> {
                        try {
                            return Arrays.equals(content, tree.read(FILE));
                        } catch (IOException e) {
                            throw new AssertionError(e);
                        }
                    }))
                    .isTrue();
        }
    }
}
