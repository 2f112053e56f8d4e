package com.oraclelumira.auditor;

import com.oraclelumira.auditor.compose.AllowedFolders;
import com.oraclelumira.auditor.compose.LocalTree;
import com.oraclelumira.auditor.compose.SourceTree;
import com.oraclelumira.auditor.git.GitBlame;
import com.oraclelumira.auditor.git.GitException;
import com.oraclelumira.auditor.git.GitHistory;
import com.oraclelumira.auditor.git.GitHistory.Version;
import com.oraclelumira.auditor.git.GitSource;
import com.oraclelumira.auditor.git.GitTree;
import com.oraclelumira.auditor.model.Blame;
import com.oraclelumira.auditor.model.SourceLocation;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** Compose files ready to be read, and what git knows of them. */
sealed interface OpenedSource extends AutoCloseable {

    /**
     * Opens what a request names.
     *
     * @throws GitException where a repository or a ref cannot be read
     */
    static OpenedSource of(AuditRequest request) throws GitException {
        Reach reach = request.reach();
        if (request.desired() instanceof DesiredSource.Repository repository) {
            GitSource source = repository.source().withTimeLimit(request.timeLimit());
            GitTree tree = GitTree.open(source, repository.ref(), outside(request));
            return new Committed(tree, repository.ref(), GitBlame.of(tree), reach.open(source));
        }
        DesiredSource.Folder folder = (DesiredSource.Folder) request.desired();
        return new OnDisk(
                new LocalTree(folder.directory()),
                GitBlame.ofWorkTree(folder.directory()),
                reach.open(GitSource.of("", UserCache.folder()).withTimeLimit(request.timeLimit())));
    }

    /** What may be read outside of the repository: what is allowed, and the files of variables that the request names. */
    private static AllowedFolders outside(AuditRequest request) {
        return new AllowedFolders(Stream.concat(
                        request.reach().folders().paths().stream(),
                        request.compose().envFiles().stream()
                                .filter(file -> file.startsWith("/"))
                                .map(Path::of))
                .toList());
    }

    /** What the Compose files may name by an address. */
    OpenedRemotes remotes();

    SourceTree tree();

    /**
     * The names of what lies in a folder, in order.
     *
     * @param folder absolute in the tree
     * @throws IOException where it cannot be read
     */
    List<String> names(String folder) throws IOException;

    /** The ref that was read; absent outside git. */
    Optional<String> ref();

    /** The commit that was read; absent outside git, and where a file differs from what is committed. */
    Optional<String> commit();

    /** Who wrote that line last; absent where git does not know. */
    Optional<Blame> blame(SourceLocation place);

    /** Whether that line of a committed file was changed since. */
    boolean isUncommitted(SourceLocation place);

    /** Whether git keeps that file. */
    boolean isTracked(String path);

    /** Whether that file, as a report names it, lies in a work tree and is not as committed. */
    boolean isDirty(String file);

    /** What those files, as a report names them, held up to the commit that was read; see {@link GitHistory}. */
    Map<String, List<Version>> history(Collection<String> files);

    /** Whether everybody on this machine may read that file; false where permissions are not known. */
    boolean isOpenToAll(String path);

    @Override
    void close();

    /** Files of a commit. */
    record Committed(GitTree tree, String name, GitBlame history, OpenedRemotes remotes) implements OpenedSource {
        @Override
        public List<String> names(String folder) throws IOException {
            return tree.names(folder);
        }

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
            return remotes.line(place).or(() -> history.line(place.file(), place.line()));
        }

        @Override
        public boolean isUncommitted(SourceLocation place) {
            return false;
        }

        @Override
        public boolean isTracked(String path) {
            return tree.isFile(path) && !tree.display(path).startsWith("/");
        }

        @Override
        public boolean isDirty(String file) {
            return false;
        }

        @Override
        public Map<String, List<Version>> history(Collection<String> files) {
            return history.history().versions(files);
        }

        @Override
        public boolean isOpenToAll(String path) {
            return false;
        }

        @Override
        public void close() {
            remotes.close();
            history.close();
            tree.close();
        }
    }

    /** Files of a folder, which may be a work tree. */
    record OnDisk(LocalTree tree, Optional<GitBlame> history, OpenedRemotes remotes) implements OpenedSource {
        @Override
        public List<String> names(String folder) throws IOException {
            try (Stream<Path> files = Files.list(Path.of(folder))) {
                return files.map(file -> file.getFileName().toString()).sorted().toList();
            }
        }

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
            return remotes.line(place).or(() -> history.flatMap(blame -> blame.line(place.file(), place.line())));
        }

        @Override
        public boolean isUncommitted(SourceLocation place) {
            return history.filter(blame -> blame.isUncommitted(place.file(), place.line()))
                    .isPresent();
        }

        @Override
        public boolean isTracked(String path) {
            return history.filter(blame -> blame.isTracked(path)).isPresent();
        }

        @Override
        public boolean isDirty(String file) {
            return history.filter(blame -> !blame.isCommitted(file)).isPresent();
        }

        @Override
        public Map<String, List<Version>> history(Collection<String> files) {
            return history.map(blame -> blame.history().versions(files)).orElse(Map.of());
        }

        @Override
        public boolean isOpenToAll(String path) {
            try {
                return Files.getPosixFilePermissions(Path.of(path)).contains(PosixFilePermission.OTHERS_READ);
            } catch (IOException | UnsupportedOperationException e) {
                // not there any more, or a system without such permissions
                return false;
            }
        }

        @Override
        public void close() {
            remotes.close();
            history.ifPresent(GitBlame::close);
        }
    }
}
