package com.oraclelumira.auditor.live.docker;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The closed set of requests as allow-lists for a proxy in front of an engine's socket. */
public final class SocketProxyRules {

    private SocketProxyRules() {}

    /** One regular expression a path, anchored at both ends; the method is always GET. */
    public static List<String> regexes() {
        return Arrays.stream(EnginePath.values()).map(EnginePath::regex).toList();
    }

    /** All of them as one expression, for a proxy that takes a single one. */
    public static String regex() {
        return regexes().stream()
                .map(path -> path.substring(1, path.length() - 1))
                .collect(Collectors.joining("|", "^(", ")$"));
    }

    /** Lines for a HAProxy frontend: everything else is denied. */
    public static List<String> haproxy() {
        return Stream.of(
                        Stream.of("acl lumira_get method GET"),
                        regexes().stream().map(path -> "acl lumira_path path -m reg " + path),
                        Stream.of("http-request deny unless lumira_get lumira_path"))
                .flatMap(lines -> lines)
                .toList();
    }

    /**
     * Lines for a server of nginx: everything else is answered with 403.
     *
     * @param engine where nginx reaches the engine, such as {@code unix:/var/run/docker.sock} or {@code 10.0.0.5:2375}
     */
    public static List<String> nginx(String engine) {
        return List.of(
                "location / { return 403; }",
                "location ~ \"" + regex() + "\" {",
                "    if ($request_method != GET) { return 403; }",
                "    proxy_pass http://" + engine + ";",
                "    proxy_http_version 1.1;",
                "    proxy_set_header Connection \"\";",
                "    proxy_buffering off;",
                "}");
    }
}
