package com.oraclelumira.auditor.git;

import com.oraclelumira.auditor.model.Blame;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.eclipse.jgit.lib.Constants;
import org.eclipse.jgit.lib.Repository;
import org.eclipse.jgit.revwalk.RevCommit;

/**
 * Who wrote the lines of files, as of one commit. Answers are kept, so asking for every line of a file costs one walk
 * through its history. Safe for use by several threads.
 */
public final class GitBlame implements AutoCloseable {

    /** From a file as a report names it to its path in the commit. */
    private interface Finder {
        Optional<String> pathOf(String file);
    }

    private final Repository repository;
    private final RevCommit commit;
    private final Finder finder;
    private final boolean owner;
    private final Map<String, List<Optional<Blame>>> files = new ConcurrentHashMap<>();

    private GitBlame(Repository repository, RevCommit commit, Finder finder, boolean owner) {
        this.repository = repository;
        this.commit = commit;
        this.finder = finder;
        this.owner = owner;
    }

    /** Blame in a tree's commit. Usable until the tree is closed; closing it does nothing. */
    public static GitBlame of(GitTree tree) {
        return new GitBlame(
                tree.repository(),
                tree.revision(),
                file -> Optional.of(tree.display(tree.realPath(tree.workingDirectory() + "/" + file))),
                false);
    }

    /**
     * Blame in {@code HEAD} of the work tree around a folder, for files that are as committed; empty where there is no work
     * tree or no commit.
     *
     * @param folder where relative file names start from
     * @throws GitException where there is a repository that cannot be read
     */
    public static Optional<GitBlame> ofWorkTree(Path folder) throws GitException {
        Optional<Repository> found = Repositories.find(folder);
        if (found.isEmpty()) {
            return Optional.empty();
        }
        Repository repository = found.get();
        try {
            if (repository.isBare() || repository.resolve(Constants.HEAD) == null) {
                repository.close();
                return Optional.empty();
            }
            RevCommit head = Refs.commit(repository, Repositories.name(repository), Constants.HEAD);
            WorkTreeFiles files = new WorkTreeFiles(repository, head, folder);
            return Optional.of(new GitBlame(repository, head, files::committedPath, true));
        } catch (IOException e) {
            repository.close();
            throw new GitException("repository " + repository.getDirectory() + " cannot be read: " + e.getMessage(), e);
        } catch (GitException e) {
            repository.close();
            throw e;
        }
    }

    /** The full id of the commit that blame starts from. */
    public String commit() {
        return commit.getName();
    }

    /** Whether that file, as a report names it, is in the commit with the content it has now. */
    public boolean isCommitted(String file) {
        return finder.pathOf(file).isPresent();
    }

    /**
     * Who wrote that line; empty where the file is not in the commit, was changed since, has no such line, or its history
     * cannot be read.
     *
     * @param file as a report names it
     * @param line from 1
     */
    public Optional<Blame> line(String file, int line) {
        List<Optional<Blame>> lines = files.computeIfAbsent(
                file,
                name -> finder.pathOf(name)
                        .map(path -> BlamedFile.lines(repository, commit, path))
                        .orElseGet(List::of));
        return line < 1 || line > lines.size() ? Optional.empty() : lines.get(line - 1);
    }

    @Override
    public void close() {
        if (owner) {
            repository.close();
        }
    }
}
