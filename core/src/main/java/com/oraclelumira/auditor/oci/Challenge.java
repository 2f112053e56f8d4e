package com.oraclelumira.auditor.oci;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * How a registry wants to be signed in to.
 *
 * @param scheme in lower case, such as {@code bearer}
 * @param parameters by name in lower case
 * @see <a href="https://distribution.github.io/distribution/spec/auth/token/">token authentication</a>
 */
record Challenge(String scheme, Map<String, String> parameters) {
    private static final int LONGEST = 4096;
    private static final Pattern SCHEME = Pattern.compile("^\\s*+([A-Za-z0-9_-]++)\\s*+");
    private static final Pattern PARAMETER =
            Pattern.compile("([A-Za-z0-9_-]++)\\s*+=\\s*+(?:\"([^\"]*+)\"|([^\",\\s]++))");

    Challenge {
        parameters = Map.copyOf(parameters);
    }

    /** The one of that scheme among {@code WWW-Authenticate} headers; empty where none is. */
    static Optional<Challenge> of(String scheme, List<String> headers) {
        return headers.stream()
                .filter(header -> header.length() <= LONGEST)
                .map(Challenge::parse)
                .filter(challenge -> challenge.scheme().equals(scheme))
                .findFirst();
    }

    private static Challenge parse(String header) {
        Matcher scheme = SCHEME.matcher(header);
        if (!scheme.find()) {
            return new Challenge("", Map.of());
        }
        Map<String, String> parameters = new TreeMap<>();
        Matcher each = PARAMETER.matcher(header).region(scheme.end(), header.length());
        while (each.find()) {
            String value = each.group(2) == null ? each.group(3) : each.group(2);
            parameters.putIfAbsent(each.group(1).toLowerCase(Locale.ROOT), value);
        }
        return new Challenge(scheme.group(1).toLowerCase(Locale.ROOT), parameters);
    }

    String parameter(String name) {
        return parameters.getOrDefault(name, "");
    }
}
