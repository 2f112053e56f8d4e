package com.oraclelumira.auditor.live.docker;

import com.fasterxml.jackson.core.JacksonException;
import com.fasterxml.jackson.core.io.JsonEOFException;
import java.io.EOFException;
import java.io.InterruptedIOException;
import java.net.ConnectException;
import java.net.SocketTimeoutException;
import java.net.UnknownHostException;
import java.nio.file.Files;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.function.Predicate;
import java.util.stream.Stream;
import javax.net.ssl.SSLException;
import org.jspecify.annotations.Nullable;

/** Why no answer came, in words that say what to do. The first row that fits is taken. */
final class ConnectionTrouble {

    private static final String START_OR_NAME = "start the engine, or name it with --host or DOCKER_HOST";
    private static final String NO_ENGINE = "what answers here is no engine; " + START_OR_NAME;

    private static final String USE_TLS = "; where it wants TLS, set DOCKER_TLS_VERIFY=1 and DOCKER_CERT_PATH";

    private static final Predicate<Throwable> TIME_OUT =
            is(SocketTimeoutException.class).or(says("timed out")).or(says("timeout"));

    /** How talking plainly to a TLS port looks. */
    private static final Predicate<Throwable> NOISE =
            is(EOFException.class).or(says("reset")).or(says("broken pipe")).or(says("does not speak http"));

    private static final List<Row> ROWS = List.of(
            new Row(
                    is(JsonEOFException.class),
                    "the answer ends in the middle; the engine, or a proxy before it, broke off"),
            new Row(is(JacksonException.class), NO_ENGINE),
            new Row(
                    says("permission denied"),
                    "permission denied; use a user who may read the socket, such as one of group docker"),
            new Row(
                    is(SSLException.class),
                    "TLS failed; check DOCKER_TLS_VERIFY, DOCKER_CERT_PATH and the certificates in it"),
            new Row(TIME_OUT, "no answer within the time limit; the engine may be overloaded"),
            new Row(is(InterruptedIOException.class), "the reading was cancelled"),
            new Row(is(UnknownHostException.class), "no such host; name the engine with --host or DOCKER_HOST"),
            new Row(says("no such file"), "no engine listens here, the socket does not exist; " + START_OR_NAME),
            new Row(
                    is(ConnectException.class).or(says("connection refused")),
                    "no engine listens here; " + START_OR_NAME),
            new Row(says("does not speak http"), NO_ENGINE),
            new Row(
                    is(EOFException.class).or(says("reset")).or(says("broken pipe")),
                    "the engine closed the connection"));

    private ConnectionTrouble() {}

    static String explain(Endpoint endpoint, Throwable thrown) {
        if (endpoint.isUnixSocket() && !Files.exists(endpoint.socket())) {
            return "no engine listens here, the socket does not exist; " + START_OR_NAME;
        }
        List<Throwable> causes = causes(thrown);
        String words = ROWS.stream()
                .filter(row -> causes.stream().anyMatch(row.fits))
                .map(Row::words)
                .findFirst()
                .orElseGet(() ->
                        "no answer: " + causes.get(causes.size() - 1).getClass().getSimpleName());
        return isPlainNetwork(endpoint) && causes.stream().anyMatch(NOISE) ? words + USE_TLS : words;
    }

    static boolean isTimeOut(Throwable thrown) {
        return causes(thrown).stream().anyMatch(TIME_OUT);
    }

    private static boolean isPlainNetwork(Endpoint endpoint) {
        return !endpoint.isUnixSocket() && !endpoint.isTls();
    }

    private static List<Throwable> causes(Throwable thrown) {
        return Stream.<@Nullable Throwable>iterate(thrown, cause -> cause != null, Throwable::getCause)
                .map(Objects::requireNonNull)
                .toList();
    }

    private static Predicate<Throwable> is(Class<? extends Throwable> type) {
        return type::isInstance;
    }

    private static Predicate<Throwable> says(String words) {
        return thrown -> thrown.getMessage() != null
                && thrown.getMessage().toLowerCase(Locale.ROOT).contains(words);
    }

    private record Row(Predicate<Throwable> fits, String words) {}
}
