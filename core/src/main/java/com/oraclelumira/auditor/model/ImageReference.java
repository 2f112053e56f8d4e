package com.oraclelumira.auditor.model;

import static java.util.Objects.requireNonNull;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The name of an image, normalized: {@code nginx} is {@code docker.io/library/nginx:latest}. A bare image id
 * ({@code sha256:…} or 64 hexadecimal digits) has a digest and no repository.
 *
 * @param registry host with an optional port; {@code docker.io} where none is given; empty for an image id
 * @param repository path in the registry, such as {@code library/nginx}; empty for an image id
 * @param tag absent where only a digest is given
 * @param digest algorithm and hexadecimal digits, absent where none is given
 * @see <a href="https://pkg.go.dev/github.com/distribution/reference">the grammar of references</a>
 */
public record ImageReference(String registry, String repository, Optional<String> tag, Optional<String> digest) {

    /** The registry of names that do not say one. */
    public static final String DEFAULT_REGISTRY = "docker.io";

    private static final String OFFICIAL = "library/";
    private static final String DEFAULT_TAG = "latest";
    private static final int MAX_NAME = 255;

    private static final String COMPONENT = "[a-z0-9]+(?:(?:\\.|_|__|-+)[a-z0-9]+)*";
    private static final String HOST_PART = "(?:[a-zA-Z0-9]|[a-zA-Z0-9][a-zA-Z0-9-]*[a-zA-Z0-9])";
    private static final Pattern REGISTRY =
            Pattern.compile("(?:" + HOST_PART + "(?:\\." + HOST_PART + ")*|\\[[a-fA-F0-9:]+])(?::[0-9]+)?");
    private static final Pattern PATH = Pattern.compile(COMPONENT + "(?:/" + COMPONENT + ")*");
    private static final Pattern TAG = Pattern.compile("[\\w][\\w.-]{0,127}");
    private static final Pattern DIGEST =
            Pattern.compile("[A-Za-z][A-Za-z0-9]*(?:[-_+.][A-Za-z][A-Za-z0-9]*)*:[0-9a-fA-F]{32,}");
    private static final Pattern ID = Pattern.compile("(?:sha256:)?([0-9a-f]{64})");

    public ImageReference {
        requireNonNull(registry, "registry is null");
        requireNonNull(repository, "repository is null");
        if (repository.isEmpty() != registry.isEmpty() || (repository.isEmpty() && digest.isEmpty())) {
            throw new IllegalArgumentException("an image has a registry and a repository, or is a bare id");
        }
        if (tag.isEmpty() && digest.isEmpty()) {
            throw new IllegalArgumentException("an image has a tag or a digest");
        }
    }

    /**
     * The image that a text names.
     *
     * @throws IllegalArgumentException where it names none, with the offending part and what is accepted
     */
    public static ImageReference parse(String text) {
        Matcher id = ID.matcher(text);
        if (id.matches()) {
            return new ImageReference("", "", Optional.empty(), Optional.of("sha256:" + id.group(1)));
        }
        String name = text;
        Optional<String> digest = Optional.empty();
        int at = name.indexOf('@');
        if (at >= 0) {
            digest = Optional.of(matching(DIGEST, name.substring(at + 1), text, "digest"));
            name = name.substring(0, at);
        }
        Optional<String> tag = Optional.empty();
        int colon = name.lastIndexOf(':');
        if (colon > name.lastIndexOf('/')) {
            tag = Optional.of(matching(TAG, name.substring(colon + 1), text, "tag"));
            name = name.substring(0, colon);
        }
        return named(name, text, tag.isEmpty() && digest.isEmpty() ? Optional.of(DEFAULT_TAG) : tag, digest);
    }

    private static ImageReference named(String name, String text, Optional<String> tag, Optional<String> digest) {
        int slash = name.indexOf('/');
        String first = slash < 0 ? "" : name.substring(0, slash);
        boolean hosted = isRegistry(first);
        String registry = hosted ? matching(REGISTRY, first, text, "registry") : DEFAULT_REGISTRY;
        String path = hosted ? name.substring(slash + 1) : name;
        matching(PATH, path, text, "name");
        if (name.length() > MAX_NAME) {
            throw invalid(text, "name", path);
        }
        if (registry.equals("index.docker.io")) {
            registry = DEFAULT_REGISTRY;
        }
        boolean official = registry.equals(DEFAULT_REGISTRY) && path.indexOf('/') < 0;
        return new ImageReference(registry, official ? OFFICIAL + path : path, tag, digest);
    }

    /** Whether the first part of a name is a host: only those hold a dot, a colon or capitals, or are localhost. */
    private static boolean isRegistry(String first) {
        return first.equals("localhost")
                || first.indexOf('.') >= 0
                || first.indexOf(':') >= 0
                || !first.equals(first.toLowerCase(Locale.ROOT));
    }

    private static String matching(Pattern pattern, String part, String text, String what) {
        if (!pattern.matcher(part).matches()) {
            throw invalid(text, what, part);
        }
        return part;
    }

    private static IllegalArgumentException invalid(String text, String what, String part) {
        return new IllegalArgumentException(
                "invalid image reference '" + text + "': " + what + " '" + part
                        + "'; accepted is [registry[:port]/]name[:tag][@digest] with a lower case name of at most 255 characters");
    }

    /** Whether it is a bare image id. */
    public boolean isId() {
        return repository.isEmpty();
    }

    /** Registry and repository: what two tags of one image share; empty for an image id. */
    public String name() {
        return isId() ? "" : registry + "/" + repository;
    }

    /** The same image as people write it: without what the defaults add, but with its tag. */
    public String familiar() {
        if (isId()) {
            return toString();
        }
        String path = registry.equals(DEFAULT_REGISTRY)
                ? (repository.startsWith(OFFICIAL) ? repository.substring(OFFICIAL.length()) : repository)
                : name();
        return path + suffix();
    }

    /** The full name; {@link #parse} gives the same reference back. */
    @Override
    public String toString() {
        return isId() ? digest.orElseThrow() : name() + suffix();
    }

    private String suffix() {
        return tag.map(value -> ":" + value).orElse("")
                + digest.map(value -> "@" + value).orElse("");
    }
}
