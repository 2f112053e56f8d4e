package com.oraclelumira.auditor;

import static java.util.Objects.requireNonNull;

import com.oraclelumira.auditor.compose.AllowedFolders;
import com.oraclelumira.auditor.git.GitProjects;
import com.oraclelumira.auditor.git.GitSource;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * What a project may read beside the files of its own folder or repository.
 *
 * @param folders folders and files of this machine that a project in git may read
 * @param remotes where {@code include} and {@code extends} may read Compose files that they name by an address
 */
public record Reach(AllowedFolders folders, Set<Remote> remotes) {

    /** Nothing. */
    public static final Reach NONE = new Reach(AllowedFolders.NONE, Set.of());

    /** Where Compose files named by an address come from. */
    public enum Remote {
        /** Git repositories. */
        GIT
    }

    public Reach {
        requireNonNull(folders, "folders is null");
        remotes = Set.copyOf(remotes);
    }

    /** Those folders and files, and those remotes. */
    public static Reach of(List<Path> folders, Set<Remote> remotes) {
        return new Reach(new AllowedFolders(folders), remotes);
    }

    /**
     * Opens what is within reach.
     *
     * @param terms how git repositories are reached; its location is the one host that gets its credentials
     */
    OpenedRemotes open(GitSource terms) {
        return new OpenedRemotes(remotes.contains(Remote.GIT) ? Optional.of(new GitProjects(terms)) : Optional.empty());
    }

    /** The same, for a folder: git repositories are reached without credentials, their copies kept in the user's cache. */
    public OpenedRemotes open() {
        return open(GitSource.of("", UserCache.folder()));
    }
}
