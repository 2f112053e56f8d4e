package com.oraclelumira.auditor.credential;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** One line of a credential store. */
record StoreLine(Place place, Credentials credentials) {

    private static final Pattern SHAPE = Pattern.compile("(?<scheme>https?|ssh)://(?<user>[^:@/]*):(?<password>[^@/]*)@"
            + "(?<host>\\[[0-9a-fA-F:.]+]|[^:@/\\[\\]\\s]+)(:(?<port>[0-9]{1,5}))?(?<path>/.*)?");

    /** Empty where it is none. */
    static Optional<StoreLine> parse(String line) {
        Matcher parts = SHAPE.matcher(line);
        if (!parts.matches()) {
            return Optional.empty();
        }
        try {
            int port = parts.group("port") == null ? -1 : Integer.parseInt(parts.group("port"));
            String path = parts.group("path") == null ? "" : decoded(parts.group("path"));
            return Optional.of(new StoreLine(
                    new Place(parts.group("scheme"), parts.group("host"), port, path),
                    new Credentials(decoded(parts.group("user")), decoded(parts.group("password")))));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    /** In a store a plus is a plus. */
    private static String decoded(String text) {
        return URLDecoder.decode(text.replace("+", "%2B"), StandardCharsets.UTF_8);
    }
}
