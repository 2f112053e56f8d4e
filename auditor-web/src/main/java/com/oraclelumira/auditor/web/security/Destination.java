package com.oraclelumira.auditor.web.security;

import jakarta.servlet.http.HttpServletRequest;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Where people go on once they have signed in: the page they asked for.
 *
 * @param path below the application's root, with its query; never an address of somebody else's
 */
public record Destination(String path) {

    /** The overview, where nothing else was asked for. */
    static final Destination START = new Destination("/");

    /** No second slash at the start, which would name another host. */
    private static final Pattern OURS = Pattern.compile("(/[A-Za-z0-9._~-]+)+(\\?[A-Za-z0-9._~=&%+-]*)?");

    private static final String PARAMETER = "to";

    public Destination {
        if (!path.equals("/") && !OURS.matcher(path).matches()) {
            throw new IllegalArgumentException("not a path of ours: " + path);
        }
    }

    /** What the request's parameter {@code to} says; whatever is no path of ours means the overview. */
    public static Destination saidBy(HttpServletRequest request) {
        return Optional.ofNullable(request.getParameter(PARAMETER))
                .filter(OURS.asMatchPredicate())
                .map(Destination::new)
                .orElse(START);
    }

    /** That address, told where to go on; one with a query of its own has it already begun. */
    public String after(String address) {
        if (equals(START)) {
            return address;
        }
        return address + (address.contains("?") ? "&" : "?") + PARAMETER + "="
                + URLEncoder.encode(path, StandardCharsets.UTF_8);
    }
}
