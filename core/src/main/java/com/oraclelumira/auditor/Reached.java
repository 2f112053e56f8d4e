package com.oraclelumira.auditor;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** How an audit reached its engine, in the vocabulary of rules; nothing where it read a snapshot. */
final class Reached {

    private static final String UNIX = "unix://";
    private static final String PLAIN_PORT = "2375";
    /** Scheme, host and port; a name of a Compose service may hold an underscore, which {@code java.net.URI} refuses. */
    private static final Pattern PLAIN = Pattern.compile("(http|tcp)://(\\[[^\\]]*\\]|[^:/]*)(?::([0-9]+))?(?:/.*)?");

    private Reached() {}

    /** @param engine the endpoint, or the folder of a snapshot */
    static Map<String, Object> fields(String engine) {
        Map<String, Object> fields = new LinkedHashMap<>();
        if (engine.startsWith(UNIX)) {
            fields.put("client_plain", false);
            socketMode(fields, Path.of(engine.substring(UNIX.length())));
        } else if (engine.startsWith("https://")) {
            fields.put("client_plain", false);
        } else {
            Matcher plain = PLAIN.matcher(engine);
            if (plain.matches() && (plain.group(1).equals("http") || PLAIN_PORT.equals(plain.group(3)))) {
                fields.put("client_plain", true);
                fields.put("client_host", plain.group(2));
            }
        }
        return fields;
    }

    private static void socketMode(Map<String, Object> fields, Path socket) {
        try {
            fields.put("socket_mode", PosixFilePermissions.toString(Files.getPosixFilePermissions(socket)));
        } catch (IOException | UnsupportedOperationException e) {
            // then it is not known: the engine was read all the same
            fields.remove("socket_mode");
        }
    }
}
