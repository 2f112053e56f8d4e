package com.oraclelumira.auditor;

import static java.util.Objects.requireNonNull;

import java.nio.file.Path;
import java.util.Optional;

/** Where the Compose files are. */
public sealed interface DesiredSource {

    /** A folder of this machine; relative {@code -f} files start there. */
    static DesiredSource folder(Path directory) {
        return new Folder(directory.toAbsolutePath().normalize());
    }

    /**
     * A ref of a git repository; {@code -f} files are paths in it. Nothing is checked out.
     *
     * @param repository a path, or a {@code file://}, {@code http(s)://} or {@code ssh://} address without credentials
     * @param ref a branch, a tag or a commit; empty text: {@code HEAD}
     */
    static DesiredSource git(String repository, String ref) {
        return new Repository(repository, ref.isEmpty() ? "HEAD" : ref, Optional.empty(), Optional.empty());
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
     * @param location a path or an address without credentials
     * @param ref a branch, a tag or a commit
     * @param cache the folder that keeps bare copies of remote repositories; absent: below the user's cache folder
     * @param credentials for a remote repository
     */
    record Repository(String location, String ref, Optional<Path> cache, Optional<Credentials> credentials)
            implements DesiredSource {

        public Repository {
            requireNonNull(location, "location is null");
            requireNonNull(ref, "ref is null");
        }

        public Repository withCache(Path folder) {
            return new Repository(location, ref, Optional.of(folder), credentials);
        }

        public Repository withCredentials(Credentials given) {
            return new Repository(location, ref, cache, Optional.of(given));
        }

        @Override
        public String description() {
            return location;
        }
    }

    /** A user name and a password or token. Prints without them. */
    record Credentials(String user, String password) {
        @Override
        public String toString() {
            return "credentials [redacted]";
        }
    }
}
