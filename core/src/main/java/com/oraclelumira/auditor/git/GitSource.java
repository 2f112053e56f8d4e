package com.oraclelumira.auditor.git;

import static java.util.Objects.requireNonNull;

import com.oraclelumira.auditor.credential.CredentialStore;
import com.oraclelumira.auditor.credential.Credentials;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;

/**
 * A git repository and how it is reached.
 *
 * @param location a path of this machine (a bare repository, a work tree or a folder in one), or a {@code file://},
 *     {@code http(s)://} or {@code ssh://} address, or {@code user@host:path}; never with a password in it
 * @param cache the folder that keeps bare copies of remote repositories, one folder each
 * @param credentials for a remote repository; never stored
 * @param sshFolder the folder with {@code known_hosts}, keys and {@code config}; absent: {@code .ssh} in the home folder.
 *     A host that {@code known_hosts} does not name is refused
 * @param timeLimit how long fetching may take in all, and waiting for another process that fetches the same
 */
public record GitSource(
        String location, Path cache, Optional<Credentials> credentials, Optional<Path> sshFolder, Duration timeLimit) {

    private static final Duration USUAL_LIMIT = Duration.ofMinutes(2);

    public GitSource {
        requireNonNull(location, "location is null");
        requireNonNull(cache, "cache is null");
        requireNonNull(credentials, "credentials is null");
        requireNonNull(sshFolder, "sshFolder is null");
        if (timeLimit.isNegative() || timeLimit.isZero()) {
            throw new IllegalArgumentException("the time limit is positive, got " + timeLimit);
        }
    }

    /** That repository, without credentials, with two minutes to fetch it. */
    public static GitSource of(String location, Path cache) {
        return new GitSource(location, cache, Optional.empty(), Optional.empty(), USUAL_LIMIT);
    }

    public GitSource withCredentials(Credentials given) {
        return new GitSource(location, cache, Optional.of(given), sshFolder, timeLimit);
    }

    /** The same, with what a store holds for its location; as it is where that is nothing. */
    public GitSource withCredentials(CredentialStore store) {
        return Location.credentials(store, location).map(this::withCredentials).orElse(this);
    }

    public GitSource withTimeLimit(Duration limit) {
        return new GitSource(location, cache, credentials, sshFolder, limit);
    }

    public GitSource withSshFolder(Path folder) {
        return new GitSource(location, cache, credentials, Optional.of(folder), timeLimit);
    }
}
