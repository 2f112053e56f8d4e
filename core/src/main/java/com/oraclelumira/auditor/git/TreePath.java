package com.oraclelumira.auditor.git;

import org.eclipse.jgit.lib.ObjectId;

/** Where a path in a commit leads. */
sealed interface TreePath {

    /** A file or a folder, and the path to it without links. */
    record Found(String path, boolean folder, ObjectId id) implements TreePath {}

    /** It leaves the repository, for that absolute path of the machine that the commit stands on. */
    record Outside(String path, String reason) implements TreePath {}

    /** Nothing is there. */
    record Missing() implements TreePath {}

    /** It cannot be followed, for that reason. */
    record Refused(String reason) implements TreePath {}
}
