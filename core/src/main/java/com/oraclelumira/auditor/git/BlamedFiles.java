package com.oraclelumira.auditor.git;

import java.util.Optional;
import org.eclipse.jgit.diff.EditList;

/** Finds in a commit the files that a report names. */
interface BlamedFiles {
    /**
     * A file in a commit.
     *
     * @param path in the commit
     * @param changes from the committed lines to those there are now
     */
    record Lines(String path, EditList changes) {}

    /** That file, as a report names it; empty where the commit does not hold it. */
    Optional<Lines> find(String file);
}
