package com.oraclelumira.auditor.live.docker;

import com.github.dockerjava.transport.DockerHttpClient.Request;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * The closed set of what is ever asked of an engine.
 *
 * <p>Only this type makes requests, and it makes only GETs of these paths. The same table is the allow-list for a proxy
 * in front of the engine's socket.
 *
 * @see <a href="https://docs.docker.com/reference/api/engine/">Engine API</a>
 */
enum EnginePath {
    VERSION("/version", Slot.NONE, "which engine it is, and which versions of the API it speaks"),
    INFO("/info", Slot.NONE, "what decides the engine's defaults"),
    EVENTS("/events", Slot.NONE, "watching a host"),
    CONTAINERS("/containers/json", Slot.NONE, "which containers there are"),
    CONTAINER("/containers/{}/json", Slot.NAME, "how a container is set up"),
    CHANGES("/containers/{}/changes", Slot.NAME, "which files a container changed; only in snapshots"),
    IMAGE("/images/{}/json", Slot.REFERENCE, "what an image brings, and what a tag means"),
    HISTORY("/images/{}/history", Slot.REFERENCE, "which instructions made an image; unread where a proxy refuses it"),
    NETWORKS("/networks", Slot.NONE, "which networks there are"),
    NETWORK("/networks/{}", Slot.NAME, "how a network is set up, and who is on it"),
    VOLUMES("/volumes", Slot.NONE, "which volumes there are"),
    VOLUME("/volumes/{}", Slot.NAME, "how a volume is set up"),
    DISTRIBUTION("/distribution/{}/json", Slot.REFERENCE, "what a registry has; only with `--check-upstream`");

    private static final String VERSION_PREFIX = "(/v[0-9]+\\.[0-9]+)?";

    private final String template;
    private final Slot slot;
    private final String purpose;

    EnginePath(String template, Slot slot, String purpose) {
        this.template = template;
        this.slot = slot;
        this.purpose = purpose;
    }

    /** The path with {@code {}} where an argument stands. */
    String template() {
        return template;
    }

    /** What it is asked for, as a phrase. */
    String purpose() {
        return purpose;
    }

    /** Whether that argument can stand in this path; one that cannot names nothing that an engine holds. */
    boolean accepts(String argument) {
        return argument.matches(slot.pattern);
    }

    /**
     * The request for it.
     *
     * @param apiVersion such as {@code 1.41}; empty for the path without a version
     * @param argument what fills the template; empty where it takes nothing
     * @throws IllegalArgumentException where this path does not accept the argument
     */
    Request request(String apiVersion, String argument, Map<String, String> query) {
        if (!accepts(argument)) {
            throw new IllegalArgumentException(template + ": cannot hold '" + argument + "'; " + slot.pattern);
        }
        String prefix = apiVersion.isEmpty() ? "" : "/v" + apiVersion;
        String target = prefix + template.replace("{}", argument) + encoded(query);
        return Request.builder().method(Request.Method.GET).path(target).build();
    }

    /** A regular expression that a whole path of this kind matches, with or without a version. */
    String regex() {
        return "^" + VERSION_PREFIX + template.replace("{}", slot.pattern) + "$";
    }

    private static String encoded(Map<String, String> query) {
        return query.isEmpty()
                ? ""
                : query.entrySet().stream()
                        .map(pair -> pair.getKey() + "=" + URLEncoder.encode(pair.getValue(), StandardCharsets.UTF_8))
                        .collect(Collectors.joining("&", "?", ""));
    }

    /** What can fill a template; no form allows a segment that begins with a dot. */
    private enum Slot {
        NONE(""),
        NAME("[A-Za-z0-9][A-Za-z0-9_.-]*"),
        REFERENCE("[A-Za-z0-9][A-Za-z0-9_.:@-]*(/[A-Za-z0-9][A-Za-z0-9_.:@-]*)*");

        private final String pattern;

        Slot(String pattern) {
            this.pattern = pattern;
        }
    }
}
