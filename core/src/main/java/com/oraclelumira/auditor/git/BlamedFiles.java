package com.oraclelumira.auditor.git;

import java.util.Optional;
import org.eclipse.jgit.diff.EditList;

/** Finds in a commit, and in those before it, the files that a report names. */
interface BlamedFiles {
    /**
     * A file in a commit.
     *
     * @param path in the commit
     * @param changes from the committed lines to those there are now
     */
    record Lines(String path, EditList changes) {}

    /** Where the repository holds, or once held, a file that a report names so; empty where that is outside of it. */
    Optional<String> path(String file);

    /** That file, as a report names it; empty where the commit does not hold it. */
    Optional<Lines> find(String file);
}
