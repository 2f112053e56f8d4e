package com.oraclelumira.auditor.web.push;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A repository however it is addressed: {@code https://user@Host/team/app.git}, {@code ssh://git@host:22/team/app} and
 * {@code git@host:team/app.git} are all {@code host/team/app}.
 *
 * @param text host in lower case, then the path
 */
record RepositoryName(String text) {

    private static final Pattern ADDRESS =
            Pattern.compile("[a-z+]+://(?:[^/@]*@)?([^/:]+)(?::\\d+)?/(.+)", Pattern.CASE_INSENSITIVE);
    private static final Pattern SHORT = Pattern.compile("(?:[^/@:]+@)?([^/:@]+):(?!/)(.+)");

    /** The name behind an address; absent for a path of this machine and what is no address. */
    static Optional<RepositoryName> of(String address) {
        Matcher matcher = ADDRESS.matcher(address.strip());
        if (!matcher.matches()) {
            matcher = SHORT.matcher(address.strip());
        }
        return matcher.matches() ? Optional.of(named(matcher.group(1), matcher.group(2))) : Optional.empty();
    }

    private static RepositoryName named(String host, String path) {
        return new RepositoryName(
                host.toLowerCase(Locale.ROOT) + "/" + path.replaceAll("/+$", "").replaceAll("\\.git$", ""));
    }
}
