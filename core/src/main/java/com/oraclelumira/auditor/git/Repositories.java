package com.oraclelumira.auditor.git;

import java.io.File;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import org.eclipse.jgit.lib.Repository;
import org.eclipse.jgit.lib.RepositoryCache.FileKey;
import org.eclipse.jgit.storage.file.FileRepositoryBuilder;
import org.eclipse.jgit.util.FS;

/** Opens repositories of this machine. */
final class Repositories {

    private Repositories() {}

    /** The repository at that path: bare, a work tree, or the one around a folder. */
    static Repository open(Path path) throws GitException {
        return find(path)
                .orElseThrow(() -> new GitException("unknown repository " + path
                        + "; accepted are a bare repository, a work tree and a folder in one"));
    }

    /** The same; empty where there is none. */
    static Optional<Repository> find(Path path) throws GitException {
        QuietJGit.install();
        File folder = path.toAbsolutePath().normalize().toFile();
        File exact = FileKey.resolve(folder, FS.DETECTED);
        FileRepositoryBuilder builder = new FileRepositoryBuilder().setMustExist(true);
        if (exact == null) {
            builder.findGitDir(folder);
        } else {
            builder.setGitDir(exact);
        }
        if (builder.getGitDir() == null) {
            return Optional.empty();
        }
        try {
            return Optional.of(known(builder.build(), path));
        } catch (IOException | RuntimeException e) {
            throw new GitException("repository " + path + " cannot be opened: " + e.getMessage(), e);
        }
    }

    private static Repository known(Repository repository, Path path) throws GitException {
        String format = repository.getConfig().getString("extensions", null, "objectFormat");
        if (format != null && !format.equalsIgnoreCase("sha1")) {
            repository.close();
            throw new GitException("repository " + path + " names its objects by " + format + "; only sha1 is read");
        }
        return repository;
    }

    /** What a clone of it would be called. */
    static String name(Repository repository) {
        File named = repository.isBare() ? repository.getDirectory() : repository.getWorkTree();
        return Location.name(named.getAbsolutePath());
    }
}
