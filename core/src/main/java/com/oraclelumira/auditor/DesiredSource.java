package com.oraclelumira.auditor;

import static java.util.Objects.requireNonNull;

import com.oraclelumira.auditor.credential.CredentialStore;
import com.oraclelumira.auditor.git.GitSource;
import java.nio.file.Path;

/** Where the Compose files are. */
public sealed interface DesiredSource {

    /** A folder of this machine; relative {@code -f} files start there. */
    static DesiredSource folder(Path directory) {
        return new Folder(directory.toAbsolutePath().normalize());
    }

    /**
     * A ref of a git repository; {@code -f} files are paths in it. Nothing is checked out. Bare copies of remote
     * repositories are kept below the user's cache folder.
     *
     * @param repository a path, or a {@code file://}, {@code http(s)://} or {@code ssh://} address without credentials
     * @param ref a branch, a tag or a commit; empty text: {@code HEAD}
     */
    static DesiredSource git(String repository, String ref) {
        return git(GitSource.of(repository, UserCache.folder()), ref);
    }

    /** The same, with what a store of credentials holds for that repository. */
    static DesiredSource git(String repository, String ref, CredentialStore store) {
        return git(GitSource.of(repository, UserCache.folder()).withCredentials(store), ref);
    }

    /** A ref of a git repository that needs credentials, a cache folder of its own or another time limit. */
    static DesiredSource git(GitSource source, String ref) {
        return new Repository(source, ref.isEmpty() ? "HEAD" : ref);
    }

    /** What reports call it. */
    String description();

    /**
     * A folder.
     *
     * @param directory absolute
     */
    record Folder(Path directory) implements DesiredSource {
        @Override
        public String description() {
            return directory.toString();
        }
    }

    /**
     * A git repository at a ref.
     *
     * @param source the repository and how it is reached
     * @param ref a branch, a tag or a commit
     */
    record Repository(GitSource source, String ref) implements DesiredSource {

        public Repository {
            requireNonNull(source, "source is null");
            requireNonNull(ref, "ref is null");
        }

        @Override
        public String description() {
            return source.location();
        }
    }
}
