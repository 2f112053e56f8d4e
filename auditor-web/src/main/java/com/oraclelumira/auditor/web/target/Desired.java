package com.oraclelumira.auditor.web.target;

import static java.util.Objects.requireNonNull;

import java.nio.file.Path;
import java.util.Optional;

/** Where a target's desired state is read from. */
public sealed interface Desired {

    /**
     * A ref of a git repository.
     *
     * @param repository a path or an address
     * @param ref a branch, tag or commit; absent: the repository's HEAD
     */
    record InGit(String repository, Optional<String> ref) implements Desired {
        public InGit {
            requireNonNull(ref, "ref is null");
            if (repository.isBlank()) {
                throw new IllegalArgumentException("repository is empty");
            }
        }
    }

    /**
     * A folder of this machine.
     *
     * @param folder absolute
     */
    record InFolder(Path folder) implements Desired {
        public InFolder {
            if (!folder.isAbsolute()) {
                throw new IllegalArgumentException("folder is not absolute: " + folder);
            }
        }
    }
}
