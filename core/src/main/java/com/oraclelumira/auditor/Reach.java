package com.oraclelumira.auditor;

import static java.util.Objects.requireNonNull;

import com.oraclelumira.auditor.compose.AllowedFolders;
import com.oraclelumira.auditor.credential.CredentialStore;
import com.oraclelumira.auditor.git.GitProjects;
import com.oraclelumira.auditor.git.GitSource;
import com.oraclelumira.auditor.oci.OciProjects;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * What a project may read beside the files of its own folder or repository.
 *
 * @param folders folders and files of this machine that a project in git may read
 * @param remotes where {@code include} and {@code extends} may read Compose files that they name by an address
 * @param credentials for those remotes, each its own
 */
public record Reach(AllowedFolders folders, Set<Remote> remotes, CredentialStore credentials) {

    /** Nothing. */
    public static final Reach NONE = new Reach(AllowedFolders.NONE, Set.of(), CredentialStore.NONE);

    /** Where Compose files named by an address come from. */
    public enum Remote {
        /** Git repositories. */
        GIT,
        /** Registries with projects that {@code docker compose publish} put there. */
        OCI
    }

    public Reach {
        requireNonNull(folders, "folders is null");
        requireNonNull(credentials, "credentials is null");
        remotes = Set.copyOf(remotes);
    }

    /** Those folders and files, and those remotes. */
    public static Reach of(List<Path> folders, Set<Remote> remotes) {
        return new Reach(new AllowedFolders(folders), remotes, CredentialStore.NONE);
    }

    public Reach withCredentials(CredentialStore store) {
        return new Reach(folders, remotes, store);
    }

    /**
     * Opens what is within reach.
     *
     * @param terms how git repositories are reached, and the time limit of all; its location is the one host that gets its
     *     credentials
     */
    OpenedRemotes open(GitSource terms) {
        return new OpenedRemotes(
                remotes.contains(Remote.GIT) ? Optional.of(new GitProjects(terms, credentials)) : Optional.empty(),
                remotes.contains(Remote.OCI)
                        ? Optional.of(new OciProjects(credentials, terms.timeLimit()))
                        : Optional.empty());
    }

    /** The same, for a folder: copies of git repositories are kept in the user's cache. */
    public OpenedRemotes open() {
        return open(GitSource.of("", UserCache.folder()));
    }
}
