package com.oraclelumira.auditor.git;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneOffset;
import org.eclipse.jgit.api.Git;
import org.eclipse.jgit.api.errors.GitAPIException;
import org.eclipse.jgit.lib.PersonIdent;

/** Real repositories for tests, in the layout of the Lumira stack: compose in a folder, {@code .env} ignored. */
final class Repos {

    static final Instant FIRST = Instant.parse("2026-01-02T03:04:05Z");
    static final Instant SECOND = Instant.parse("2026-02-03T04:05:06Z");

    static final String COMPOSE = "services:\n  mysql:\n    image: mysql:8.0\n";

    private Repos() {}

    /** A work tree with one commit on {@code main} and an ignored {@code .env} beside it. */
    static Git lumira(Path folder) throws IOException, GitAPIException {
        QuietJGit.install();
        Git git = Git.init()
                .setDirectory(folder.toFile())
                .setInitialBranch("main")
                .call();
        git.getRepository().getConfig().setBoolean("core", null, "symlinks", true);
        write(folder, "infrastructure/docker-compose.yml", COMPOSE);
        write(folder, ".gitignore", ".env\n");
        write(folder, "infrastructure/.env", "MYSQL_PASSWORD=hunter2\n");
        commit(git, "Describe the stack", "Ada", FIRST);
        return git;
    }

    static void write(Path folder, String path, String text) throws IOException {
        Path file = folder.resolve(path);
        Files.createDirectories(file.getParent());
        Files.writeString(file, text);
    }

    static String commit(Git git, String message, String author, Instant when) throws GitAPIException {
        git.add().addFilepattern(".").call();
        PersonIdent person = new PersonIdent(author, author + "@lumira.fr", when, ZoneOffset.UTC);
        return git.commit()
                .setMessage(message)
                .setAuthor(person)
                .setCommitter(person)
                .setSign(false)
                .call()
                .getName();
    }
}
