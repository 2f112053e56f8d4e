package com.oraclelumira.auditor.git;

import com.oraclelumira.auditor.credential.CredentialStore;
import com.oraclelumira.auditor.credential.Credentials;
import java.net.URISyntaxException;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.eclipse.jgit.transport.URIish;

/** The address of a repository taken apart. */
final class Location {

    private static final Pattern SCHEME = Pattern.compile("[a-zA-Z][a-zA-Z0-9+.-]*://.*", Pattern.DOTALL);
    private static final Pattern SCP = Pattern.compile("[^/\\\\:@\\s]+@[^/\\\\:\\s]+:.+");
    private static final Set<String> SCHEMES = Set.of("file", "http", "https", "ssh");

    private Location() {}

    /** Whether it is an address rather than a path. */
    static boolean isRemote(String location) {
        return SCHEME.matcher(location).matches() || SCP.matcher(location).matches();
    }

    /** The address; without a password, in a scheme that is known. */
    static URIish remote(String location) throws GitException {
        URIish address;
        try {
            address = new URIish(location);
        } catch (URISyntaxException e) {
            throw new GitException(
                    "the repository's address is malformed; accepted are file, http(s) and ssh addresses", e);
        }
        String scheme = scheme(address);
        if (!SCHEMES.contains(scheme)) {
            throw new GitException(
                    "repository address of scheme '" + scheme + "'; accepted are file, http, https and ssh");
        }
        if (address.getPass() != null || (address.getUser() != null && scheme.startsWith("http"))) {
            throw new GitException("repository " + address.setUser(null).setPass(null)
                    + ": credentials stand in the address; give them separately, so that they are not logged");
        }
        return address;
    }

    /** Whether both are addresses on the same host, by the same protocol. */
    static boolean isSameHost(String one, String other) {
        try {
            return isRemote(one) && isRemote(other) && isSameOrigin(remote(one), remote(other));
        } catch (GitException e) {
            return false;
        }
    }

    static boolean isSameOrigin(URIish one, URIish other) {
        return origin(one).equals(origin(other));
    }

    private static String origin(URIish address) {
        return (scheme(address) + "://" + address.getHost() + ":" + address.getPort()).toLowerCase(Locale.ROOT);
    }

    private static String scheme(URIish address) {
        return address.getScheme() == null ? "ssh" : address.getScheme().toLowerCase(Locale.ROOT);
    }

    /** What the store holds for that address; empty for a path. */
    static Optional<Credentials> credentials(CredentialStore store, String location) {
        if (!isRemote(location)) {
            return Optional.empty();
        }
        try {
            URIish address = remote(location);
            String host = String.valueOf(address.getHost());
            return store.find(scheme(address), host, address.getPort(), String.valueOf(address.getPath()));
        } catch (GitException e) {
            return Optional.empty(); // opening it says what is wrong
        }
    }

    /** The last name of a path or an address, without {@code .git}: what a clone would be called. */
    static String name(String location) {
        String path = location.replace('\\', '/');
        int end = path.length();
        while (end > 0 && path.charAt(end - 1) == '/') {
            end--;
        }
        path = path.substring(0, end);
        if (path.endsWith("/.git")) {
            path = path.substring(0, path.length() - "/.git".length());
        }
        String last = path.substring(Math.max(path.lastIndexOf('/'), path.lastIndexOf(':')) + 1);
        String name = last.endsWith(".git") ? last.substring(0, last.length() - ".git".length()) : last;
        return name.isEmpty() || name.equals(".") || name.equals("..") ? "repository" : name;
    }
}
