package com.oraclelumira.auditor.compose;

import static java.util.Objects.requireNonNull;

/**
 * A Compose file from elsewhere.
 *
 * @param tree the files it may name; usable as long as what opened it
 * @param file the path of the Compose file in that tree, or of a folder with one
 * @param version a name of exactly this content without {@code /}: a commit or a digest
 * @param label what messages call the tree, such as {@code https://host/common.git#v1}
 */
public record RemoteProject(SourceTree tree, String file, String version, String label) {

    public RemoteProject {
        requireNonNull(tree, "tree is null");
        requireNonNull(file, "file is null");
        requireNonNull(label, "label is null");
        if (version.isEmpty() || version.contains("/") || version.startsWith(".")) {
            throw new IllegalArgumentException("a version is a name without '/', got '" + version + "'");
        }
    }
}
