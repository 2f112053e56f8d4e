package com.oraclelumira.auditor.compose;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.oraclelumira.auditor.compose.ComposeRequest.Mode;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LocalTreeTest {
    @TempDir
    Path temp;

    private Path folder = Path.of("");
    private Path secret = Path.of("");
    private Path shared = Path.of("");

    @BeforeEach
    void files() throws Exception {
        folder = Files.createDirectories(temp.resolve("app"));
        shared = Files.createDirectories(temp.resolve("shared"));
        secret = Files.writeString(temp.resolve("shadow"), "A=hunter2\n");
        Files.writeString(shared.resolve("app.env"), "A=1\n");
        Files.writeString(folder.resolve("own.env"), "A=0\n");
        Files.createDirectories(folder.resolve("sub"));
        Files.createSymbolicLink(folder.resolve("inside"), Path.of("own.env"));
        Files.createSymbolicLink(folder.resolve("link"), secret);
        Files.createSymbolicLink(folder.resolve("chain"), Path.of("link"));
        Files.createSymbolicLink(folder.resolve("loop"), Path.of("loop"));
        Files.createSymbolicLink(folder.resolve("up"), temp);
        Files.createSymbolicLink(folder.resolve("shared"), shared);
    }

    private List<String> outside() {
        return List.of(
                secret.toString(),
                folder + "/../shadow",
                folder + "/link",
                folder + "/chain",
                folder + "/up/shadow",
                folder + "/shared/../shadow",
                "/etc/hostname");
    }

    @Test
    void confined_tree_refuses_what_leaves_its_folder() throws Exception {
        LocalTree tree = LocalTree.confined(folder, AllowedFolders.NONE);
        for (String path : outside()) {
            assertThat(tree.isFile(path)).as(path).isFalse();
            assertThat(tree.refusal(path)).as(path).contains("it leaves the folder " + folder);
            assertThatThrownBy(() -> tree.read(path)).as(path).isInstanceOf(AccessDeniedException.class);
        }
        assertThat(tree.isDirectory(folder + "/shared")).isFalse();
        assertThat(tree.isDirectory(folder + "/sub")).isTrue();
        assertThat(tree.read(folder + "/inside")).asString(UTF_8).isEqualTo("A=0\n");
        assertThat(tree.isFile(folder + "/loop")).isFalse();
        assertThat(tree.refusal(folder + "/absent")).isEmpty();
    }

    @Test
    void confined_tree_reads_an_allowed_folder() throws Exception {
        LocalTree tree = LocalTree.confined(folder, new AllowedFolders(List.of(shared)));
        assertThat(tree.read(folder + "/shared/app.env")).asString(UTF_8).isEqualTo("A=1\n");
        assertThat(tree.read(shared + "/app.env")).asString(UTF_8).isEqualTo("A=1\n");
        for (String path : outside()) {
            assertThat(tree.refusal(path)).as(path).isPresent();
        }
    }

    @Test
    void tree_of_ones_own_project_reads_any_file() throws Exception {
        LocalTree tree = new LocalTree(folder);
        assertThat(tree.read(folder + "/link")).asString(UTF_8).isEqualTo("A=hunter2\n");
        assertThat(tree.refusal(secret.toString())).isEmpty();
    }

    @Test
    void refused_env_file_says_why_and_is_not_read() throws Exception {
        for (String path : List.of(secret.toString(), "../shadow", "link", "chain", "up/shadow")) {
            Files.writeString(
                    folder.resolve("compose.yaml"),
                    "services: {web: {image: nginx, env_file: [{path: '" + path + "', required: false}]}}\n");
            ComposeLoader loader = new ComposeLoader(LocalTree.confined(folder, AllowedFolders.NONE));
            assertThatThrownBy(() -> loader.load(ComposeRequest.of(Mode.STRICT, Map.of())))
                    .as(path)
                    .isInstanceOf(ComposeException.class)
                    .hasMessageContaining("cannot be read: it leaves the folder " + folder)
                    .hasMessageNotContaining("hunter2");
            Project project = loader.load(ComposeRequest.of(Mode.TOLERANT, Map.of()));
            assertThat(ProjectWriter.json(project)).as(path).doesNotContain("hunter2");
            assertThat(project.problems())
                    .as(path)
                    .anyMatch(problem -> problem.message().contains("it leaves the folder"));
        }
    }

    @Test
    void refused_dot_env_and_compose_file_say_why() throws Exception {
        Files.writeString(folder.resolve("compose.yaml"), "services: {web: {image: 'nginx:${A}'}}\n");
        Files.createSymbolicLink(folder.resolve(".env"), secret);
        ComposeLoader loader = new ComposeLoader(LocalTree.confined(folder, AllowedFolders.NONE));
        assertThatThrownBy(() -> loader.load(ComposeRequest.of(Mode.STRICT, Map.of())))
                .hasMessageContaining(".env: cannot be read: it leaves the folder");
        Files.delete(folder.resolve("compose.yaml"));
        Files.createSymbolicLink(folder.resolve("compose.yaml"), secret);
        assertThatThrownBy(() -> loader.load(ComposeRequest.of(Mode.TOLERANT, Map.of())))
                .hasMessageContaining("compose.yaml: cannot be read: it leaves the folder");
    }
}
