package com.oraclelumira.auditor.git;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import org.eclipse.jgit.api.errors.GitAPIException;
import org.eclipse.jgit.lib.Repository;
import org.eclipse.jgit.lib.RepositoryCache.FileKey;
import org.eclipse.jgit.storage.file.FileRepositoryBuilder;
import org.eclipse.jgit.transport.URIish;
import org.eclipse.jgit.util.FS;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The bare copy of a remote repository in a cache folder. Fetched incrementally, by one thread of one process at a time; a
 * copy that a crash left half-made is mended or made anew.
 */
final class RemoteCopy {

    private static final Logger LOG = LoggerFactory.getLogger(RemoteCopy.class);

    private final GitSource source;
    private final URIish address;
    private final Path folder;

    private RemoteCopy(GitSource source, URIish address, Path folder) {
        this.source = source;
        this.address = address;
        this.folder = folder;
    }

    static RemoteCopy of(GitSource source) throws GitException {
        QuietJGit.install();
        URIish address = Location.remote(source.location());
        String name = Location.name(source.location()) + "-" + fingerprint(address.toString()) + ".git";
        return new RemoteCopy(source, address, source.cache().resolve(name));
    }

    /** The copy, open, holding what the remote repository holds now; a commit that is already there is not fetched again. */
    Repository upToDate(String ref) throws GitException {
        Deadline deadline = new Deadline(source.timeLimit());
        try {
            return CopyLock.holding(lockFile(), deadline, () -> brought(ref, deadline));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new GitException("repository " + address + ": reading it was cancelled", e);
        } catch (IOException | UncheckedIOException e) {
            throw new GitException(
                    "repository " + address + ": its copy in " + folder + " cannot be written: " + e.getMessage(), e);
        } catch (GitException e) {
            throw new GitException("repository " + address + ": " + e.getMessage(), e);
        }
    }

    private Repository brought(String ref, Deadline deadline) throws IOException, GitException {
        Repository copy = openOrMake();
        if (Refs.present(copy, ref).isPresent()) {
            return copy;
        }
        try {
            return fetched(copy, deadline);
        } catch (GitException | IOException | RuntimeException e) {
            copy.close();
            throw e;
        }
    }

    private Path lockFile() {
        return folder.resolveSibling(folder.getFileName() + ".fetching");
    }

    private Repository openOrMake() throws IOException {
        if (!FileKey.isGitRepository(folder.toFile(), FS.DETECTED)) {
            return make();
        }
        Leftovers.sweep(folder);
        try {
            Repository copy = open();
            if (CopyState.isWhole(copy)) {
                return copy;
            }
            copy.close();
        } catch (IOException | RuntimeException e) {
            LOG.debug("{}: cannot be opened", folder, e);
        }
        LOG.warn("{}: this copy of {} is damaged, so it is fetched anew", folder, address);
        return make();
    }

    private Repository make() throws IOException {
        Leftovers.delete(folder);
        Repository made = open();
        made.create(true);
        return made;
    }

    private Repository open() throws IOException {
        Repository copy =
                new FileRepositoryBuilder().setGitDir(folder.toFile()).setBare().build();
        // Tidying up in the background would go on after the lock is given back.
        copy.getConfig().setInt("gc", null, "auto", 0);
        // Whoever reads a pack that was merged into another one looks for its objects again.
        copy.getConfig().setString("gc", null, "prunePackExpire", "now");
        return copy;
    }

    private Repository fetched(Repository copy, Deadline deadline) throws GitException, IOException {
        try {
            Fetch.into(copy, source, address, deadline);
            Tidying.ifNeeded(copy, deadline);
            return copy;
        } catch (GitAPIException e) {
            if (!Failures.isBroken(e) || deadline.isCancelled()) {
                throw Failures.explained(e, source, deadline);
            }
        }
        copy.close();
        Repository anew = make();
        try {
            Fetch.into(anew, source, address, deadline);
            return anew;
        } catch (GitAPIException e) {
            anew.close();
            throw Failures.explained(e, source, deadline);
        }
    }

    private static String fingerprint(String address) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(address.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest, 0, 8);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
