package com.oraclelumira.auditor.credential;

import java.util.Locale;

/**
 * What credentials are for: a host, by one protocol, and a path on it.
 *
 * @param scheme in lower case
 * @param host in lower case
 * @param port from 1; -1: the protocol's own
 * @param path without slashes at its ends; empty: the whole host
 */
record Place(String scheme, String host, int port, String path) {

    Place {
        scheme = scheme.toLowerCase(Locale.ROOT);
        host = host.toLowerCase(Locale.ROOT);
        port = port == usual(scheme) ? -1 : port;
        path = path.replaceAll("^/+|/+$", "");
    }

    private static int usual(String scheme) {
        return switch (scheme) {
            case "https" -> 443;
            case "http" -> 80;
            case "ssh" -> 22;
            default -> -1;
        };
    }

    /** Whether that place lies in this one. */
    boolean holds(Place other) {
        return scheme.equals(other.scheme)
                && host.equals(other.host)
                && port == other.port
                && (path.isEmpty() || other.path.equals(path) || other.path.startsWith(path + "/"));
    }
}
