package com.oraclelumira.auditor.web.target;

import com.oraclelumira.auditor.Reach;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.eclipse.jgit.api.Git;
import org.eclipse.jgit.api.errors.GitAPIException;
import org.eclipse.jgit.lib.PersonIdent;

/** The recorded Lumira stack as a target: a git repository and a snapshot, unpacked from the application. */
public final class DemoTarget {

    /** Its name says what it is. */
    public static final String NAME = "lumira-demo";

    private static final String RESOURCES = "/demo/";
    private static final String FILE = "infrastructure/docker-compose.yml";
    /** Always the same, so that the demo's commit is. */
    private static final PersonIdent AUTHOR = new PersonIdent(
            "Lumira demo", "demo@oraclelumira.com", Instant.parse("2026-11-20T09:00:00Z"), ZoneOffset.UTC);

    private DemoTarget() {}

    /** The target, whether it has been unpacked there yet or not. */
    public static Target in(Path folder) {
        return target(root(folder));
    }

    /**
     * Unpacks it anew.
     *
     * @param folder what it may make and replace
     * @throws IOException where the folder cannot be written
     */
    public static void unpack(Path folder) throws IOException {
        Path root = root(folder);
        delete(root);
        try (InputStream index = resource("files.txt")) {
            for (String name : new String(index.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .toList()) {
                Path file = root.resolve(name);
                Files.createDirectories(Objects.requireNonNull(file.getParent(), "a file of the demo has no folder"));
                try (InputStream content = resource(name)) {
                    Files.copy(content, file);
                }
            }
        }
        commit(root.resolve("desired"));
    }

    private static Path root(Path folder) {
        return folder.toAbsolutePath().normalize();
    }

    private static Target target(Path root) {
        return new Target(
                NAME,
                Target.Origin.DEMO,
                new Desired.InGit(root.resolve("desired").toString(), Optional.of("main")),
                new Live.Recorded(root.resolve("snapshot")),
                List.of(FILE),
                Optional.of("lumira"),
                List.of(),
                List.of(),
                Rules.BUNDLED,
                Reach.NONE,
                Optional.empty(),
                new Schedule.Every(Duration.ofHours(1)),
                Duration.ofMinutes(1),
                Target.LEAST_THRESHOLD);
    }

    private static void commit(Path folder) throws IOException {
        try (Git git = Git.init()
                .setDirectory(folder.toFile())
                .setInitialBranch("main")
                .call()) {
            git.add().addFilepattern(".").call();
            git.commit()
                    .setMessage("Deploy the Lumira stack")
                    .setAuthor(AUTHOR)
                    .setCommitter(AUTHOR)
                    .setSign(false)
                    .setNoVerify(true)
                    .call();
        } catch (GitAPIException e) {
            throw new IOException("the demo's repository could not be made in " + folder, e);
        }
    }

    private static InputStream resource(String name) {
        return Objects.requireNonNull(
                DemoTarget.class.getResourceAsStream(RESOURCES + name), "the application lacks demo/" + name);
    }

    private static void delete(Path root) throws IOException {
        if (!Files.exists(root)) {
            return;
        }
        Files.walkFileTree(root, new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
                Files.delete(file);
                return FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult postVisitDirectory(Path dir, @org.jspecify.annotations.Nullable IOException error)
                    throws IOException {
                if (error != null) {
                    throw error;
                }
                Files.delete(dir);
                return FileVisitResult.CONTINUE;
            }
        });
    }
}
