package com.oraclelumira.auditor.compose;

import static java.util.Objects.requireNonNull;

import com.oraclelumira.auditor.compose.stage.Loading;

/**
 * Loads Compose projects from a {@link SourceTree} as Docker Compose does, with a place for every value. Safe for use by
 * several threads.
 *
 * @see <a href="https://github.com/compose-spec/compose-spec">the Compose Specification</a>
 */
public final class ComposeLoader {

    private final SourceTree tree;
    private final RemoteProjects remotes;

    /** A loader that refuses remote includes. */
    public ComposeLoader(SourceTree tree) {
        this(tree, RemoteProjects.REFUSED);
    }

    /** @param remotes opens what {@code include} and {@code extends} name by an address */
    public ComposeLoader(SourceTree tree, RemoteProjects remotes) {
        this.tree = requireNonNull(tree, "tree is null");
        this.remotes = requireNonNull(remotes, "remotes is null");
    }

    /**
     * The project that the request describes.
     *
     * @throws ComposeException with all problems of the file at fault where the project is refused; in tolerant mode only
     *     where there is nothing to load
     */
    public Project load(ComposeRequest request) throws ComposeException {
        return Loading.load(tree, remotes, request);
    }

    /** Whether the request names files, or there are some where Docker Compose would look for them. */
    public boolean findsFiles(ComposeRequest request) {
        return Loading.findsFiles(tree, request);
    }
}
