package com.oraclelumira.auditor.git;

import com.oraclelumira.auditor.compose.SourceTree;
import com.oraclelumira.auditor.git.TreePath.Found;
import com.oraclelumira.auditor.git.TreePath.Refused;
import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import org.eclipse.jgit.errors.LargeObjectException;
import org.eclipse.jgit.lib.Constants;
import org.eclipse.jgit.lib.ObjectReader;
import org.eclipse.jgit.lib.Repository;
import org.eclipse.jgit.revwalk.RevCommit;

/**
 * The files of one commit, below a made-up root named after the repository ({@code /LumiraV1-MVP}). Read from the object
 * store; no work tree is looked at or made. What git does not hold (an ignored {@code .env}) is not there. Symbolic links
 * are followed inside the commit; a path that leads out of it is refused.
 *
 * <p>Safe for use by several threads. Holds files of the object store open until closed.
 */
public final class GitTree implements SourceTree, AutoCloseable {

    /** Far beyond any Compose or environment file. */
    private static final int MAX_FILE = 16 * 1024 * 1024;

    private final Repository repository;
    private final RevCommit commit;
    private final String name;
    private final String root;

    private GitTree(Repository repository, RevCommit commit, String name) {
        this.repository = repository;
        this.commit = commit;
        this.name = name;
        this.root = "/" + name;
    }

    /**
     * The files of that ref. A remote repository is fetched first, into a bare copy in the source's cache folder.
     *
     * @param ref a branch, a tag, a full or abbreviated commit id, or {@code HEAD}
     * @throws GitException where the repository cannot be reached or read in time, or has no such ref; the message names
     *     the branches there are
     */
    public static GitTree open(GitSource source, String ref) throws GitException {
        if (Location.isRemote(source.location())) {
            String name = Location.name(source.location());
            return at(RemoteCopy.of(source).upToDate(ref), ref, name);
        }
        Repository repository = Repositories.open(Path.of(source.location()));
        return at(repository, ref, Repositories.name(repository));
    }

    private static GitTree at(Repository repository, String ref, String name) throws GitException {
        try {
            return new GitTree(repository, Refs.commit(repository, name, ref), name);
        } catch (GitException e) {
            repository.close();
            throw e;
        }
    }

    /** The full id of the commit. */
    public String commit() {
        return commit.getName();
    }

    /** What a clone of the repository would be called. */
    public String name() {
        return name;
    }

    Repository repository() {
        return repository;
    }

    RevCommit revision() {
        return commit;
    }

    @Override
    public String workingDirectory() {
        return root;
    }

    @Override
    public boolean isFile(String path) {
        return quietly(path) instanceof Found found && !found.folder();
    }

    @Override
    public boolean isDirectory(String path) {
        return quietly(path) instanceof Found found && found.folder();
    }

    @Override
    public byte[] read(String path) throws IOException {
        TreePath place = follow(path);
        if (place instanceof Refused refused) {
            throw new AccessDeniedException(display(path), null, refused.reason());
        }
        if (!(place instanceof Found found)) {
            throw new NoSuchFileException(
                    display(path), null, "commit " + commit.abbreviate(10).name() + " does not hold it");
        }
        if (found.folder()) {
            throw new IOException(display(path) + ": is a directory");
        }
        try (ObjectReader reader = repository.newObjectReader()) {
            return reader.open(found.id(), Constants.OBJ_BLOB).getBytes(MAX_FILE);
        } catch (LargeObjectException e) {
            throw new IOException(display(path) + ": is larger than " + MAX_FILE + " bytes", e);
        }
    }

    @Override
    public String display(String path) {
        return path.startsWith(root + "/") ? path.substring(root.length() + 1) : path.equals(root) ? "." : path;
    }

    @Override
    public String realPath(String path) {
        return quietly(path) instanceof Found found
                ? (found.path().isEmpty() ? root : root + "/" + found.path())
                : path;
    }

    /** Where the path leads, with a store that cannot be read counted as nothing there: {@link #read} then says why. */
    private TreePath quietly(String path) {
        try {
            return follow(path);
        } catch (IOException e) {
            return new TreePath.Missing();
        }
    }

    private TreePath follow(String path) throws IOException {
        if (!path.equals(root) && !path.startsWith(root + "/")) {
            return new Refused("it lies outside of the repository " + name + ", of which only commits are read");
        }
        try (ObjectReader reader = repository.newObjectReader()) {
            return new TreeWalker(reader, commit.getTree()).follow(path.substring(root.length()));
        }
    }

    @Override
    public void close() {
        repository.close();
    }
}
