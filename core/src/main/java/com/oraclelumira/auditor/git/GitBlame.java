package com.oraclelumira.auditor.git;

import com.oraclelumira.auditor.model.Blame;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
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

    /** For one file: blame is worth little where it makes people wait. */
    private static final Duration LIMIT = Duration.ofSeconds(5);

    private final Repository repository;
    private final RevCommit commit;
    private final BlamedFiles finder;
    private final boolean owner;
    private final Map<String, Optional<BlamedFiles.Lines>> found = new ConcurrentHashMap<>();
    private final Map<String, List<Optional<Blame>>> files = new ConcurrentHashMap<>();

    private GitBlame(Repository repository, RevCommit commit, BlamedFiles finder, boolean owner) {
        this.repository = repository;
        this.commit = commit;
        this.finder = finder;
        this.owner = owner;
    }

    /** Blame in a tree's commit. Usable until the tree is closed; closing it does nothing. */
    public static GitBlame of(GitTree tree) {
        return new GitBlame(tree.repository(), tree.revision(), new CommittedFiles(tree), false);
    }

    /**
     * Blame in {@code HEAD} of the work tree around a folder, for lines that are as committed; empty where there is no work
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
            return Optional.of(new GitBlame(repository, head, files, true));
        } catch (IOException e) {
            repository.close();
            throw new GitException("repository " + repository.getDirectory() + " cannot be read: " + e.getMessage(), e);
        } catch (GitException e) {
            repository.close();
            throw e;
        }
    }

    /** What files held up to that commit. Usable until this is closed. */
    public GitHistory history() {
        return new GitHistory(repository, commit, finder::path);
    }

    /** The full id of the commit that blame starts from. */
    public String commit() {
        return commit.getName();
    }

    /** Whether that file, as a report names it, is in the commit with the content it has now. */
    public boolean isCommitted(String file) {
        return find(file).filter(lines -> lines.changes().isEmpty()).isPresent();
    }

    /** Whether that file, as a report names it, is in the commit, with whatever content. */
    public boolean isTracked(String file) {
        return find(file).isPresent();
    }

    /**
     * Whether that line of a file of the commit was changed or added since, and not committed.
     *
     * @param file as a report names it
     * @param line from 1
     */
    public boolean isUncommitted(String file, int line) {
        return find(file)
                .filter(lines ->
                        WorkTreeFiles.committedLine(lines.changes(), line - 1).isEmpty())
                .isPresent();
    }

    /**
     * Who wrote that line; empty where the file is not in the commit, has no such line, the line was changed since, or its
     * history cannot be read or is too long to be read in five seconds.
     *
     * @param file as a report names it
     * @param line from 1
     */
    public Optional<Blame> line(String file, int line) {
        return find(file)
                .flatMap(lines -> WorkTreeFiles.committedLine(lines.changes(), line - 1)
                        .flatMap(committed -> committed(lines.path(), committed)));
    }

    private Optional<BlamedFiles.Lines> find(String file) {
        return found.computeIfAbsent(file, finder::find);
    }

    private Optional<Blame> committed(String path, int line) {
        List<Optional<Blame>> lines =
                files.computeIfAbsent(path, name -> BlamedFile.lines(repository, commit, name, new Deadline(LIMIT)));
        return line < 0 || line >= lines.size() ? Optional.empty() : lines.get(line);
    }

    @Override
    public void close() {
        if (owner) {
            repository.close();
        }
    }
}
