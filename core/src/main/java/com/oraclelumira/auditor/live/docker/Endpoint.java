package com.oraclelumira.auditor.live.docker;

import com.oraclelumira.auditor.live.EngineException;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/**
 * Where an engine listens: {@code unix:///path}, {@code tcp://host:port}, {@code http://…} or {@code https://…}.
 *
 * @param uri without user or password
 * @param tlsFolder a folder with {@code ca.pem}, {@code cert.pem} and {@code key.pem}; absent for a connection without TLS,
 *     or with the certificates of the JDK alone
 */
public record Endpoint(URI uri, Optional<Path> tlsFolder) {

    private static final String ACCEPTED = "unix:///path, tcp://host:port, http:// and https:// are accepted";
    private static final Set<String> OVER_NETWORK = Set.of("tcp", "http", "https");
    private static final int PLAIN_PORT = 2375;
    private static final int TLS_PORT = 2376;

    /**
     * Reads an endpoint as {@code DOCKER_HOST} or {@code --host} hold it.
     *
     * @throws EngineException where the scheme is not spoken here, or the text is no endpoint
     */
    public static Endpoint parse(String text, Optional<Path> tlsFolder) throws EngineException {
        URI uri = uri(text);
        String scheme = uri.getScheme() == null ? "" : uri.getScheme().toLowerCase(Locale.ROOT);
        if (scheme.equals("ssh")) {
            throw new EngineException(
                    withoutUser(text) + ": ssh is not spoken here; forward the socket with ssh -nNT -L"
                            + " ./docker.sock:/var/run/docker.sock HOST and name unix:// with its path");
        }
        if (scheme.equals("unix") && uri.getPath() != null && uri.getPath().startsWith("/")) {
            return new Endpoint(uri, Optional.empty());
        }
        if (OVER_NETWORK.contains(scheme) && uri.getHost() != null) {
            return new Endpoint(withoutUser(uri), tlsFolder);
        }
        throw new EngineException(withoutUser(text) + ": is no engine endpoint; " + ACCEPTED);
    }

    private static URI uri(String text) throws EngineException {
        try {
            return new URI(text.strip());
        } catch (URISyntaxException e) {
            throw new EngineException(withoutUser(text) + ": is no engine endpoint; " + ACCEPTED, e);
        }
    }

    private static URI withoutUser(URI uri) {
        return URI.create(withoutUser(uri.toString()));
    }

    private static String withoutUser(String text) {
        return text.replaceFirst("//[^/@]*@", "//");
    }

    boolean isUnixSocket() {
        return uri.getScheme().equalsIgnoreCase("unix");
    }

    boolean isTls() {
        return uri.getScheme().equalsIgnoreCase("https") || tlsFolder.isPresent();
    }

    /** The socket file of a Unix endpoint. */
    Path socket() {
        return Path.of(uri.getPath());
    }

    int port() {
        if (uri.getPort() >= 0) {
            return uri.getPort();
        }
        return isTls() ? TLS_PORT : PLAIN_PORT;
    }

    /** As shown to people; holds no password. */
    @Override
    public String toString() {
        return uri.toString();
    }
}
