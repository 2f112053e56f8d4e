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
    PING("/_ping", Slot.NONE),
    VERSION("/version", Slot.NONE),
    INFO("/info", Slot.NONE),
    EVENTS("/events", Slot.NONE),
    CONTAINERS("/containers/json", Slot.NONE),
    CONTAINER("/containers/{}/json", Slot.NAME),
    CHANGES("/containers/{}/changes", Slot.NAME),
    ARCHIVE("/containers/{}/archive", Slot.NAME),
    IMAGE("/images/{}/json", Slot.REFERENCE),
    NETWORKS("/networks", Slot.NONE),
    NETWORK("/networks/{}", Slot.NAME),
    VOLUMES("/volumes", Slot.NONE),
    VOLUME("/volumes/{}", Slot.NAME),
    DISTRIBUTION("/distribution/{}/json", Slot.REFERENCE);

    private static final String VERSION_PREFIX = "(/v[0-9]+\\.[0-9]+)?";

    private final String template;
    private final Slot slot;

    EnginePath(String template, Slot slot) {
        this.template = template;
        this.slot = slot;
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
