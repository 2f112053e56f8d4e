package com.oraclelumira.auditor.git;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A place in a git repository, as Docker Compose writes it: {@code REPOSITORY[#REF[:PATH]]}.
 *
 * @param repository the address of the repository
 * @param ref a branch, a tag or a commit; {@code HEAD} where none is given
 * @param path in the commit, without a leading slash; empty: the top
 */
record GitAddress(String repository, String ref, String path) {
    private static final Pattern REMOTE =
            Pattern.compile("https?://[^#]+\\.git/?|ssh://[^#]+|[^/#:\\s]+@[^/#:\\s]+:[^#]+");
    private static final Pattern SHAPE =
            Pattern.compile("(?<repository>[^#]*)(#(?<ref>[^:]*)(:(?<path>.*))?)?", Pattern.DOTALL);

    /** @throws GitException where it is none */
    static GitAddress parse(String address) throws GitException {
        Matcher parts = SHAPE.matcher(address);
        if (!parts.matches()) {
            throw unknown();
        }
        String repository = parts.group("repository");
        if (repository.startsWith("github.com/")) {
            repository = "https://" + repository + (repository.endsWith(".git") ? "" : ".git");
        }
        if (!REMOTE.matcher(repository).matches()) {
            throw unknown();
        }
        Location.remote(repository);
        String ref = parts.group("ref") == null ? "" : parts.group("ref");
        String path = parts.group("path") == null ? "" : parts.group("path");
        if (path.startsWith("/")) {
            throw new GitException("its path in the repository must be relative, got " + path);
        }
        return new GitAddress(repository, ref.isEmpty() ? "HEAD" : ref, path);
    }

    private static GitException unknown() {
        return new GitException(
                "it is no address of a git repository; accepted are https://….git, ssh://…, user@host:… and github.com/…,"
                        + " with #REF:PATH");
    }

    /** What messages call the tree. */
    String label() {
        return repository + "#" + ref;
    }
}
