package com.oraclelumira.auditor;

import com.oraclelumira.auditor.compose.LocalTree;
import com.oraclelumira.auditor.compose.SourceTree;
import com.oraclelumira.auditor.git.GitBlame;
import com.oraclelumira.auditor.git.GitException;
import com.oraclelumira.auditor.git.GitTree;
import com.oraclelumira.auditor.model.Blame;
import com.oraclelumira.auditor.model.SourceLocation;
import java.time.Duration;
import java.util.Optional;

/** Compose files ready to be read, and what git knows of them. */
sealed interface OpenedSource extends AutoCloseable {

    /**
     * Opens what a request names.
     *
     * @param limit for fetching a remote repository
     * @throws GitException where a repository or a ref cannot be read
     */
    static OpenedSource of(DesiredSource source, Duration limit) throws GitException {
        if (source instanceof DesiredSource.Repository repository) {
            GitTree tree = GitTree.open(repository.source().withTimeLimit(limit), repository.ref());
            return new Committed(tree, repository.ref(), GitBlame.of(tree));
        }
        DesiredSource.Folder folder = (DesiredSource.Folder) source;
        return new OnDisk(new LocalTree(folder.directory()), GitBlame.ofWorkTree(folder.directory()));
    }

    SourceTree tree();

    /** The ref that was read; absent outside git. */
    Optional<String> ref();

    /** The commit that was read; absent outside git, and where a file differs from what is committed. */
    Optional<String> commit();

    /** Who wrote that line last; absent where git does not know. */
    Optional<Blame> blame(SourceLocation place);

    @Override
    void close();

    /** Files of a commit. */
    record Committed(GitTree tree, String name, GitBlame history) implements OpenedSource {
        @Override
        public Optional<String> ref() {
            return Optional.of(name);
        }

        @Override
        public Optional<String> commit() {
            return Optional.of(tree.commit());
        }

        @Override
        public Optional<Blame> blame(SourceLocation place) {
            return history.line(place.file(), place.line());
        }

        @Override
        public void close() {
            history.close();
            tree.close();
        }
    }

    /** Files of a folder, which may be a work tree. */
    record OnDisk(LocalTree tree, Optional<GitBlame> history) implements OpenedSource {
        @Override
        public Optional<String> ref() {
            return Optional.empty();
        }

        @Override
        public Optional<String> commit() {
            return Optional.empty();
        }

        @Override
        public Optional<Blame> blame(SourceLocation place) {
            return history.flatMap(blame -> blame.line(place.file(), place.line()));
        }

        @Override
        public void close() {
            history.ifPresent(GitBlame::close);
        }
    }
}
