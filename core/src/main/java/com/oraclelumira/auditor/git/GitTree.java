package com.oraclelumira.auditor.git;

import com.oraclelumira.auditor.compose.AllowedFolders;
import com.oraclelumira.auditor.compose.SourceTree;
import com.oraclelumira.auditor.git.TreePath.Found;
import com.oraclelumira.auditor.git.TreePath.Outside;
import com.oraclelumira.auditor.git.TreePath.Refused;
import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.eclipse.jgit.errors.LargeObjectException;
import org.eclipse.jgit.errors.MissingObjectException;
import org.eclipse.jgit.lib.Constants;
import org.eclipse.jgit.lib.ObjectReader;
import org.eclipse.jgit.lib.Repository;
import org.eclipse.jgit.revwalk.RevCommit;
import org.eclipse.jgit.treewalk.CanonicalTreeParser;

/**
 * The files of one commit, below a made-up root named after the repository ({@code /LumiraV1-MVP}). Read from the object
 * store; no work tree is looked at or made. What git does not hold (an ignored {@code .env}) is not there. Symbolic links
 * are followed inside the commit; a path that leads out of it is refused.
 *
 * <p>Safe for use by several threads. Holds files of the object store open until closed.
 */
public final class GitTree implements SourceTree, AutoCloseable {

    private final Repository repository;
    private final RevCommit commit;
    private final String name;
    private final String root;
    private final OutsideFiles outside;

    private GitTree(Repository repository, RevCommit commit, String name, AllowedFolders allowed) {
        this.outside = new OutsideFiles(allowed);
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
        return open(source, ref, AllowedFolders.NONE);
    }

    /**
     * The same, with folders of this machine that paths may lead to. The commit then stands for the folder of its name in
     * {@code /}: a path that leaves it is an absolute path of this machine.
     */
    public static GitTree open(GitSource source, String ref, AllowedFolders allowed) throws GitException {
        if (Location.isRemote(source.location())) {
            String name = Location.name(source.location());
            return at(RemoteCopy.of(source).upToDate(ref), ref, name, allowed);
        }
        Repository repository = Repositories.open(Path.of(source.location()));
        return at(repository, ref, Repositories.name(repository), allowed);
    }

    private static GitTree at(Repository repository, String ref, String name, AllowedFolders allowed)
            throws GitException {
        try {
            return new GitTree(repository, Refs.commit(repository, name, ref), name, allowed);
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
        TreePath place = quietly(path);
        return place instanceof Outside beyond
                ? outside.isFile(beyond)
                : place instanceof Found found && !found.folder();
    }

    @Override
    public boolean isDirectory(String path) {
        TreePath place = quietly(path);
        return place instanceof Outside beyond
                ? outside.isDirectory(beyond)
                : place instanceof Found found && found.folder();
    }

    @Override
    public Optional<String> refusal(String path) {
        TreePath place = quietly(path);
        return place instanceof Outside beyond
                ? outside.refusal(beyond)
                : place instanceof Refused refused ? Optional.of(refused.reason()) : Optional.empty();
    }

    @Override
    public byte[] read(String path) throws IOException {
        TreePath place = follow(path);
        if (place instanceof Outside beyond) {
            return outside.read(beyond, display(path));
        }
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
        return content(found, path);
    }

    /**
     * The names of what lies in a folder of the commit, in order; none where there is no such folder.
     *
     * @throws IOException where the object store cannot be read
     */
    public List<String> names(String path) throws IOException {
        if (!(follow(path) instanceof Found found) || !found.folder()) {
            return List.of();
        }
        List<String> names = new ArrayList<>();
        try (ObjectReader reader = repository.newObjectReader()) {
            for (CanonicalTreeParser entry = new CanonicalTreeParser(new byte[0], reader, found.id());
                    !entry.eof();
                    entry.next(1)) {
                names.add(entry.getEntryPathString());
            }
        } catch (MissingObjectException e) {
            throw new IOException(Refs.missingObject(repository), e);
        }
        Collections.sort(names);
        return List.copyOf(names);
    }

    private byte[] content(Found found, String path) throws IOException {
        try (ObjectReader reader = repository.newObjectReader()) {
            return reader.open(found.id(), Constants.OBJ_BLOB).getBytes(MAX_FILE_BYTES);
        } catch (LargeObjectException e) {
            throw new IOException(display(path) + ": is larger than " + MAX_FILE_BYTES + " bytes", e);
        } catch (MissingObjectException e) {
            throw new IOException(Refs.missingObject(repository), e);
        }
    }

    @Override
    public String display(String path) {
        return path.startsWith(root + "/") ? path.substring(root.length() + 1) : path.equals(root) ? "." : path;
    }

    @Override
    public String realPath(String path) {
        TreePath place = quietly(path);
        if (place instanceof Outside beyond) {
            return outside.realPath(beyond).orElse(path);
        }
        return place instanceof Found found ? (found.path().isEmpty() ? root : root + "/" + found.path()) : path;
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
            return new Outside(path, "it lies outside of the repository " + name + ", of which only commits are read");
        }
        try (ObjectReader reader = repository.newObjectReader()) {
            return new TreeWalker(reader, commit.getTree()).follow(path.substring(root.length()));
        } catch (MissingObjectException e) {
            throw new IOException(Refs.missingObject(repository), e);
        }
    }

    @Override
    public void close() {
        repository.close();
    }
}
