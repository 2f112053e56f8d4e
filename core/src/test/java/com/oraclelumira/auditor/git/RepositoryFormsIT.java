package com.oraclelumira.auditor.git;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.eclipse.jgit.api.Git;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Repositories as git itself makes them, in the forms that JGit cannot make. */
@Timeout(60)
class RepositoryFormsIT {
    private static final String FILE = "infrastructure/docker-compose.yml";

    @TempDir
    Path temp;

    private Path work = Path.of("");

    @BeforeEach
    void repository() throws Exception {
        assumeTrue(GitProgram.isInstalled(), "no git is installed here");
        work = temp.resolve("LumiraV1-MVP");
        try (Git git = Repos.lumira(work)) {
            Repos.write(work, FILE, Repos.COMPOSE + "    restart: always\n");
            Repos.commit(git, "Restart", "Grace", Repos.SECOND);
        }
        GitProgram.run(work, "config", "uploadpack.allowFilter", "true");
    }

    private GitTree open(Path repository, String ref) throws GitException {
        return GitTree.open(GitSource.of(repository.toString(), temp.resolve("cache")), ref);
    }

    @Test
    void partial_clone_says_that_content_is_missing() throws Exception {
        Path partial = temp.resolve("partial");
        GitProgram.run(
                temp, "clone", "--bare", "--filter=blob:none", work.toUri().toString(), partial.toString());
        try (GitTree tree = open(partial, "main")) {
            assertThat(tree.isFile("/partial/" + FILE)).isTrue();
            assertThatThrownBy(() -> tree.read("/partial/" + FILE))
                    .isInstanceOf(IOException.class)
                    .hasMessageContaining("its content is not in this clone, which is partial; fetch it whole");
            try (GitBlame blame = GitBlame.of(tree)) {
                assertThat(blame.line(FILE, 1)).isEmpty();
            }
        }
        Path treeless = temp.resolve("treeless");
        GitProgram.run(temp, "clone", "--bare", "--filter=tree:0", work.toUri().toString(), treeless.toString());
        assertThatThrownBy(() -> open(treeless, "main"))
                .isInstanceOf(GitException.class)
                .hasMessageContaining("partial clone");
    }

    @Test
    void shallow_clone_blames_what_it_holds_on_its_oldest_commit() throws Exception {
        Path shallow = temp.resolve("shallow");
        GitProgram.run(temp, "clone", "--depth=1", work.toUri().toString(), shallow.toString());
        assertThatThrownBy(() -> open(shallow, "HEAD~1"))
                .isInstanceOf(GitException.class)
                .hasMessageContaining("it is a shallow clone");
        try (GitTree tree = open(shallow, "HEAD");
                GitBlame blame = GitBlame.of(tree)) {
            assertThat(blame.line(FILE, 1)).isPresent();
        }
    }

    @Test
    void linked_work_tree_is_read_at_its_own_head() throws Exception {
        Path linked = temp.resolve("linked");
        GitProgram.run(work, "worktree", "add", linked.toString(), "-b", "side", "HEAD~1");
        try (GitTree tree = open(linked, "HEAD")) {
            assertThat(tree.name()).isEqualTo("linked");
            assertThat(tree.read("/linked/" + FILE)).asString().isEqualTo(Repos.COMPOSE);
        }
        try (GitBlame blame = GitBlame.ofWorkTree(linked).orElseThrow()) {
            assertThat(blame.line(FILE, 1).orElseThrow().author()).isEqualTo("Ada");
        }
    }

    @Test
    void path_in_a_submodule_is_explained() throws Exception {
        Path app = temp.resolve("app");
        try (Git git = Repos.lumira(app)) {
            GitProgram.run(app, "submodule", "add", work.toUri().toString(), "stack");
            Repos.commit(git, "Add", "Ada", Repos.FIRST);
        }
        try (GitTree tree = open(app, "main")) {
            assertThatThrownBy(() -> tree.read("/app/stack/" + FILE))
                    .hasMessage("stack/" + FILE + ": it lies in the submodule stack, which is another repository");
            assertThat(tree.refusal("/app/stack/" + FILE)).isPresent();
        }
    }

    @Test
    void repository_that_names_objects_by_sha256_is_explained() throws Exception {
        Path modern = Files.createDirectories(temp.resolve("modern"));
        GitProgram.run(modern, "init", "--object-format=sha256");
        assertThatThrownBy(() -> open(modern, "HEAD"))
                .isInstanceOf(GitException.class)
                .hasMessageContaining("sha256");
    }

    @Test
    void every_usual_form_of_a_ref_is_understood() throws Exception {
        Path clone = temp.resolve("clone");
        GitProgram.run(work, "tag", "light", "HEAD~1");
        GitProgram.run(work, "tag", "-a", "heavy", "-m", "one", "HEAD~1");
        GitProgram.run(work, "branch", "feature/x", "HEAD~1");
        GitProgram.run(temp, "clone", work.toUri().toString(), clone.toString());
        String first = GitProgram.run(work, "rev-parse", "HEAD~1");
        for (String ref : new String[] {
            "light",
            "heavy",
            "tags/heavy",
            "heavy^{commit}",
            "origin/feature/x",
            "HEAD~1",
            "HEAD^",
            first,
            first.substring(0, 7),
            "refs/remotes/origin/feature/x"
        }) {
            try (GitTree tree = open(clone, ref)) {
                assertThat(tree.commit()).as(ref).isEqualTo(first);
            }
        }
        GitSource remote = GitSource.of(work.toUri().toString(), temp.resolve("cache"));
        assertThatThrownBy(() -> GitTree.open(remote, "origin/feature/x"))
                .hasMessageContaining("did you mean feature/x?");
        assertThatThrownBy(() -> GitTree.open(remote, "haevy")).hasMessageContaining("did you mean heavy?");
        assertThatThrownBy(() -> GitTree.open(remote, "production"))
                .hasMessageContaining("unknown ref 'production'; branches: feature/x, main; tags: heavy, light");
    }
}
