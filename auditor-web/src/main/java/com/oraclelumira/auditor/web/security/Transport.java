package com.oraclelumira.auditor.web.security;

import com.oraclelumira.auditor.model.Problem;
import com.oraclelumira.auditor.web.wiring.Component;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.eclipse.microprofile.config.Config;

/**
 * How people reach the auditor: by an encrypted port of its own, by a proxy that ends encryption, or neither. The server
 * opens the ports; here is what follows from them.
 */
@Component
public class Transport {

    private static final String PORT = "lumira.https.port";
    private static final String KEYS = "lumira.https.keystore";
    private static final String URL = "lumira.url";
    private static final int LAST_PORT = 65_535;

    /** What the server has for a key store where it is told of none. */
    private static final String NO_KEYS = "no-keys.p12";

    private final Optional<String> port;
    private final Optional<String> keys;
    private final Optional<String> url;

    @Inject
    Transport(Config config) {
        this(text(config, PORT), text(config, KEYS).filter(file -> !file.endsWith(NO_KEYS)), text(config, URL));
    }

    /**
     * @param port the encrypted port; absent or -1: none
     * @param keys the file with the server's key
     * @param url the address people use, where it is not the server's own
     */
    Transport(Optional<String> port, Optional<String> keys, Optional<String> url) {
        this.port = port.filter(text -> !text.equals("-1"));
        this.keys = keys;
        this.url = url.map(text -> text.replaceAll("/+$", ""));
    }

    /** What is wrong with the configuration. */
    public List<Problem> problems() {
        Optional<Problem> noPort = port.filter(text -> !isPort(text))
                .map(text -> Problem.of(
                        Problem.Level.ERROR,
                        PORT,
                        "not accepted, got " + text + "; accepted: 1 to 65535, or -1 for none"));
        Optional<Problem> noKeys = port().filter(number -> keys.isEmpty())
                .map(number -> Problem.of(
                        Problem.Level.ERROR,
                        KEYS,
                        "not set, so nobody can come by " + PORT + "; accepted: a PKCS#12 file, which is made with a"
                                + " certificate the server signs itself where there is none"));
        Optional<Problem> noUrl = url.filter(text -> !text.matches("https?://[^/?#\\s]+"))
                .map(text -> Problem.of(
                        Problem.Level.ERROR,
                        URL,
                        "not accepted, got " + text + "; accepted: https://HOST or https://HOST:PORT"));
        return Stream.of(noPort, noKeys, noUrl).flatMap(Optional::stream).toList();
    }

    /** The encrypted port of the server itself. */
    Optional<Integer> port() {
        return port.filter(Transport::isPort).map(Integer::valueOf);
    }

    /**
     * Where the auditor is, with a slash at its end.
     *
     * @param host where the server listens
     * @param plainPort its port without encryption
     */
    public String address(String host, String plainPort) {
        String shown = host.equals("127.0.0.1") ? "localhost" : host;
        return url.orElseGet(() -> port().map(encrypted -> "https://" + shown + ":" + encrypted)
                        .orElse("http://" + shown + ":" + plainPort))
                + "/";
    }

    /** The address people use, without a slash at its end, where the configuration says it. */
    Optional<String> url() {
        return url;
    }

    /** Whether people come by encrypted ways only. */
    boolean isEncrypted() {
        return port().isPresent()
                || url.filter(text -> text.startsWith("https:")).isPresent();
    }

    private static Optional<String> text(Config config, String key) {
        return config.getOptionalValue(key, String.class).map(String::strip).filter(text -> !text.isEmpty());
    }

    private static boolean isPort(String text) {
        return text.matches("[1-9][0-9]{0,4}") && Integer.parseInt(text) <= LAST_PORT;
    }
}
