package com.oraclelumira.auditor.git;

import java.util.Optional;
import org.eclipse.jgit.diff.EditList;

/**
 * Files of a commit as it is.
 *
 * @param tree the files
 */
record CommittedFiles(GitTree tree) implements BlamedFiles {

    @Override
    public Optional<String> path(String file) {
        return file.startsWith("/") ? Optional.empty() : Optional.of(file);
    }

    @Override
    public Optional<Lines> find(String file) {
        return Optional.of(
                new Lines(tree.display(tree.realPath(tree.workingDirectory() + "/" + file)), new EditList()));
    }
}
