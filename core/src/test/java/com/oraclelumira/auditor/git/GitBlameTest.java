package com.oraclelumira.auditor.git;

import static org.assertj.core.api.Assertions.assertThat;

import com.oraclelumira.auditor.model.Blame;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.eclipse.jgit.api.Git;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class GitBlameTest {

    private static final String FILE = "infrastructure/docker-compose.yml";

    @TempDir
    Path temp;

    private Path work = Path.of("");
    private String first = "";
    private String second = "";

    @BeforeEach
    void two_authors() throws Exception {
        work = temp.resolve("LumiraV1-MVP");
        try (Git git = Repos.lumira(work)) {
            first = git.getRepository().resolve("HEAD").getName();
            Repos.write(work, FILE, Repos.COMPOSE + "    restart: always\n");
            second = Repos.commit(git, "Restart", "Grace", Repos.SECOND);
        }
    }

    @Test
    void each_line_has_the_commit_that_wrote_it() throws Exception {
        try (GitTree tree = GitTree.open(GitSource.of(work.toString(), temp), "main");
                GitBlame blame = GitBlame.of(tree)) {
            assertThat(blame.commit()).isEqualTo(second);
            assertThat(blame.line(FILE, 3)).contains(new Blame(first, "Ada", Repos.FIRST));
            assertThat(blame.line(FILE, 4)).contains(new Blame(second, "Grace", Repos.SECOND));
            assertThat(blame.line(FILE, 5)).isEmpty();
            assertThat(blame.line(FILE, 0)).isEmpty();
            assertThat(blame.line("missing.yml", 1)).isEmpty();
        }
    }

    @Test
    void blame_is_as_of_the_commit_that_was_asked_for() throws Exception {
        try (GitTree tree = GitTree.open(GitSource.of(work.toString(), temp), first);
                GitBlame blame = GitBlame.of(tree)) {
            assertThat(blame.line(FILE, 3)).contains(new Blame(first, "Ada", Repos.FIRST));
            assertThat(blame.line(FILE, 4)).isEmpty();
        }
    }

    @Test
    void unmodified_file_of_a_work_tree_is_blamed_at_head() throws Exception {
        try (GitBlame blame =
                GitBlame.ofWorkTree(work.resolve("infrastructure")).orElseThrow()) {
            assertThat(blame.commit()).isEqualTo(second);
            assertThat(blame.isCommitted("docker-compose.yml")).isTrue();
            assertThat(blame.line("docker-compose.yml", 4)).contains(new Blame(second, "Grace", Repos.SECOND));
            assertThat(blame.line(work.resolve(FILE).toString(), 1)).contains(new Blame(first, "Ada", Repos.FIRST));
        }
    }

    @Test
    void line_ends_do_not_make_a_file_modified() throws Exception {
        Files.writeString(
                work.resolve(FILE), Files.readString(work.resolve(FILE)).replace("\n", "\r\n"));
        try (GitBlame blame = GitBlame.ofWorkTree(work).orElseThrow()) {
            assertThat(blame.line(FILE, 4)).isPresent();
        }
    }

    @Test
    void modified_ignored_and_foreign_files_have_no_author() throws Exception {
        Files.writeString(work.resolve(FILE), "services: {}\n");
        Files.writeString(temp.resolve("outside.yml"), "services: {}\n");
        try (GitBlame blame = GitBlame.ofWorkTree(work).orElseThrow()) {
            assertThat(blame.line(FILE, 1)).isEmpty();
            assertThat(blame.isCommitted(FILE)).isFalse();
            assertThat(blame.line("infrastructure/.env", 1)).isEmpty();
            assertThat(blame.line(temp.resolve("outside.yml").toString(), 1)).isEmpty();
        }
    }

    @Test
    void uncommitted_lines_say_so_and_the_others_keep_their_author() throws Exception {
        Files.writeString(
                work.resolve(FILE), "# mine\r\n" + Repos.COMPOSE.replace("\n", "\r\n") + "    restart: \"no\"\r\n");
        try (GitBlame blame = GitBlame.ofWorkTree(work).orElseThrow()) {
            assertThat(blame.line(FILE, 1)).isEmpty();
            assertThat(blame.isUncommitted(FILE, 1)).isTrue();
            assertThat(blame.line(FILE, 4)).contains(new Blame(first, "Ada", Repos.FIRST));
            assertThat(blame.isUncommitted(FILE, 4)).isFalse();
            assertThat(blame.line(FILE, 5)).isEmpty();
            assertThat(blame.isUncommitted(FILE, 5)).isTrue();
            assertThat(blame.isCommitted(FILE)).isFalse();
            assertThat(blame.isUncommitted("infrastructure/.env", 1)).isFalse();
        }
    }

    @Test
    void renamed_file_keeps_the_authors_of_its_lines() throws Exception {
        try (Git git = Git.open(work.toFile())) {
            Files.move(work.resolve(FILE), work.resolve("compose.yaml"));
            git.rm().addFilepattern(FILE).call();
            Repos.commit(git, "Move", "Linus", Repos.SECOND);
        }
        try (GitTree tree = GitTree.open(GitSource.of(work.toString(), temp), "main");
                GitBlame blame = GitBlame.of(tree)) {
            assertThat(blame.line("compose.yaml", 3)).contains(new Blame(first, "Ada", Repos.FIRST));
            assertThat(blame.line("compose.yaml", 4)).contains(new Blame(second, "Grace", Repos.SECOND));
        }
    }

    @Test
    void long_history_takes_bounded_time() throws Exception {
        try (Git git = Git.open(work.toFile());
                GitTree tree = GitTree.open(GitSource.of(work.toString(), temp), "main")) {
            Deadline over = new Deadline(Duration.ofNanos(1));
            List<Optional<Blame>> lines = BlamedFile.lines(git.getRepository(), tree.revision(), FILE, over);
            assertThat(lines).hasSize(4).allMatch(Optional::isEmpty);
        }
    }

    @Test
    void folder_without_repository_or_commit_has_no_blame() throws Exception {
        Path plain = Files.createDirectories(temp.resolve("plain"));
        assertThat(GitBlame.ofWorkTree(plain)).isEmpty();
        Path empty = temp.resolve("empty");
        Git.init().setDirectory(empty.toFile()).call().close();
        assertThat(GitBlame.ofWorkTree(empty)).isEmpty();
    }
}
