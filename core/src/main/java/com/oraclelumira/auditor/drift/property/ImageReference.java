package com.oraclelumira.auditor.drift.property;

import java.util.Locale;
import java.util.Optional;

/**
 * A name of an image with nothing left out: {@code docker.io/library/mysql:8}.
 *
 * @param repository registry and path
 * @param tag the tag; absent where a digest stands alone
 * @param digest {@code sha256:…}; absent where there is none
 */
record ImageReference(String repository, Optional<String> tag, Optional<String> digest) {

    private static final String DEFAULT_REGISTRY = "docker.io";
    private static final String DEFAULT_TAG = "latest";

    static ImageReference of(String text) {
        String rest = text.strip();
        int at = rest.indexOf('@');
        Optional<String> digest = at < 0 ? Optional.empty() : Optional.of(rest.substring(at + 1));
        rest = at < 0 ? rest : rest.substring(0, at);
        int colon = rest.lastIndexOf(':');
        boolean tagged = colon > rest.lastIndexOf('/');
        Optional<String> tag = tagged ? Optional.of(rest.substring(colon + 1)) : Optional.empty();
        String repository = tagged ? rest.substring(0, colon) : rest;
        return new ImageReference(
                full(repository),
                tag.or(() -> digest.isPresent() ? Optional.empty() : Optional.of(DEFAULT_TAG)),
                digest);
    }

    private static String full(String repository) {
        int slash = repository.indexOf('/');
        String first = slash < 0 ? "" : repository.substring(0, slash);
        boolean hasRegistry = first.contains(".") || first.contains(":") || first.equals("localhost");
        if (!hasRegistry) {
            return DEFAULT_REGISTRY + "/" + (slash < 0 ? "library/" : "") + repository;
        }
        boolean isDockerHub = first.equals("index.docker.io") || first.equals(DEFAULT_REGISTRY);
        String path = repository.substring(slash + 1);
        return (isDockerHub ? DEFAULT_REGISTRY : first.toLowerCase(Locale.ROOT)) + "/"
                + ((isDockerHub && !path.contains("/")) ? "library/" : "") + path;
    }

    /** Whether that text is an id, which names an image without any name. */
    static boolean isId(String text) {
        return text.matches("(sha256:)?[0-9a-f]{64}") || text.matches("sha256:[0-9a-f]{12,64}");
    }

    /** Whether both name the same image: by digest where both have one, else by tag. */
    boolean means(ImageReference other) {
        if (!repository.equals(other.repository)) {
            return false;
        }
        return (digest.isPresent() || other.digest.isPresent()) ? digest.equals(other.digest) : tag.equals(other.tag);
    }
}
