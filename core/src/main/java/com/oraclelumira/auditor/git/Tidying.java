package com.oraclelumira.auditor.git;

import java.io.IOException;
import org.eclipse.jgit.api.Git;
import org.eclipse.jgit.api.errors.GitAPIException;
import org.eclipse.jgit.lib.Repository;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Keeps bare copies small: many packs become one, and what no ref reaches goes after two weeks, as git's own gc does it. */
final class Tidying {
    private static final Logger LOG = LoggerFactory.getLogger(Tidying.class);

    /** So many packs make reading slower, and each repeats what the others hold. */
    private static final int MOST_PACKS = 20;

    private Tidying() {}

    /** Only the holder of the {@link CopyLock} may tidy. What goes wrong leaves the copy untidy, not unusable. */
    static void ifNeeded(Repository copy, Deadline deadline) {
        try {
            if (CopyState.packs(copy).size() > MOST_PACKS) {
                Git.wrap(copy).gc().setProgressMonitor(deadline).call();
            }
        } catch (GitAPIException | IOException | RuntimeException e) {
            LOG.warn("{}: cannot be tidied: {}", copy.getDirectory(), e.getMessage());
        }
    }
}
