package com.oraclelumira.auditor;

import static org.assertj.core.api.Assertions.assertThat;

import com.oraclelumira.auditor.model.Problem;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import org.eclipse.jgit.api.Git;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** An audit of a commit whose Compose file names a file of this machine. */
class ReachTest {
    @TempDir
    Path temp;

    private Path repository = Path.of("");
    private Path allowed = Path.of("");

    @BeforeEach
    void commit_that_names_a_file_of_this_machine() throws Exception {
        repository = Files.createDirectories(temp.resolve("stack"));
        allowed = Files.createDirectories(temp.resolve("etc"));
        Path file = Files.writeString(allowed.resolve("app.env"), "MODE=prod\n");
        Files.writeString(
                repository.resolve("compose.yaml"), "services: {web: {image: 'nginx:1', env_file: '" + file + "'}}\n");
        try (Git git = Git.init().setDirectory(repository.toFile()).call()) {
            git.add().addFilepattern(".").call();
            git.commit()
                    .setMessage("Describe")
                    .setAuthor("Ada", "ada@lumira.fr")
                    .setSign(false)
                    .call();
        }
    }

    private List<String> problems(Reach reach) throws InterruptedException {
        AuditRequest request = AuditRequest.of(
                        DesiredSource.git(repository.toString(), "HEAD"), LiveSource.none(), "compose.yaml")
                .withReach(reach);
        return new Auditor()
                .audit(request).problems().stream().map(Problem::toString).toList();
    }

    @Test
    void file_outside_of_the_repository_is_read_only_where_its_folder_is_allowed() throws Exception {
        assertThat(problems(Reach.NONE))
                .anyMatch(problem -> problem.contains("it lies outside of the repository stack"));
        assertThat(problems(Reach.of(List.of(allowed), Set.of())))
                .noneMatch(problem -> problem.contains("outside of the repository"));
    }
}
