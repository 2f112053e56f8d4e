package com.oraclelumira.auditor.compose;

import com.oraclelumira.auditor.compose.stage.Loading;

/**
 * Loads Compose projects from a {@link SourceTree} as Docker Compose does, with a place for every value. Safe for use by
 * several threads.
 *
 * @see <a href="https://github.com/compose-spec/compose-spec">the Compose Specification</a>
 */
public final class ComposeLoader {

    private final SourceTree tree;

    public ComposeLoader(SourceTree tree) {
        this.tree = tree;
    }

    /**
     * The project that the request describes.
     *
     * @throws ComposeException with all problems of the file at fault where the project is refused; in tolerant mode only
     *     where there is nothing to load
     */
    public Project load(ComposeRequest request) throws ComposeException {
        return Loading.load(tree, request);
    }

    /** Whether the request names files, or there are some where Docker Compose would look for them. */
    public boolean findsFiles(ComposeRequest request) {
        return Loading.findsFiles(tree, request);
    }
}
