package com.oraclelumira.auditor.compose.stage;

import com.oraclelumira.auditor.compose.RemoteProject;
import com.oraclelumira.auditor.compose.SourceTree;

/**
 * A remote tree below a folder of another one.
 *
 * @param folder the folder, clean and absolute
 * @param project what stands there
 */
record Mount(String folder, RemoteProject project) {

    /** Whether that clean path lies in it. */
    boolean holds(String path) {
        return path.equals(folder) || path.startsWith(folder + "/");
    }

    SourceTree tree() {
        return project.tree();
    }

    /** What a path below the folder is called in the remote tree. */
    String inner(String path) {
        return root() + path.substring(folder.length());
    }

    /** What a path of the remote tree is called below the folder. */
    String outer(String path) {
        return folder + path.substring(root().length());
    }

    private String root() {
        return project.tree().workingDirectory();
    }
}
