package com.oraclelumira.auditor;

import com.oraclelumira.auditor.model.Version;
import java.util.Optional;
import java.util.Set;

/**
 * Which releases of Docker Engine their makers no longer maintain, as of 2026-11. A release that is in neither list is not
 * judged: some are kept up by others for years.
 *
 * @see <a href="https://github.com/moby/moby/blob/master/project/BRANCHES-AND-TAGS.md">Branches of Moby</a>
 */
final class EngineSupport {

    /** Up to this one every release has ended; later ones are numbered by major version alone. */
    private static final int LAST_OLD_ENDED = 24;

    private static final Set<Integer> ENDED = Set.of(26, 27);
    private static final int FIRST_MAINTAINED = 29;

    private EngineSupport() {}

    /** Whether that release has ended; empty where it is not known. */
    static Optional<Boolean> ended(Version version) {
        if (!version.isKnown()) {
            return Optional.empty();
        }
        if (version.major() <= LAST_OLD_ENDED || ENDED.contains(version.major())) {
            return Optional.of(true);
        }
        return version.major() >= FIRST_MAINTAINED ? Optional.of(false) : Optional.empty();
    }
}
