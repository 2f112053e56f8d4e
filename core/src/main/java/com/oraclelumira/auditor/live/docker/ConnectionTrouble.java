package com.oraclelumira.auditor.live.docker;

import com.fasterxml.jackson.core.JacksonException;
import java.io.EOFException;
import java.io.InterruptedIOException;
import java.net.ConnectException;
import java.net.SocketTimeoutException;
import java.net.UnknownHostException;
import java.nio.file.Files;
import java.util.List;
import java.util.Locale;
import java.util.function.Predicate;
import javax.net.ssl.SSLException;

/** Why no answer came, in words that say what to do. The first row that fits is taken. */
final class ConnectionTrouble {

    private static final String START_OR_NAME = "start the engine, or name it with --host or DOCKER_HOST";
    private static final String NO_ENGINE = "what answers here is no engine; " + START_OR_NAME;

    private static final List<Row> ROWS = List.of(
            new Row(is(JacksonException.class), NO_ENGINE),
            new Row(
                    says("permission denied"),
                    "permission denied; use a user who may read the socket, such as one of group docker"),
            new Row(
                    is(SSLException.class),
                    "TLS failed; check DOCKER_TLS_VERIFY, DOCKER_CERT_PATH and the certificates in it"),
            new Row(is(SocketTimeoutException.class), "no answer within the time limit; the engine may be overloaded"),
            new Row(
                    says("timed out").or(says("timeout")),
                    "no answer within the time limit; the engine may be overloaded"),
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
        Throwable cause = rootOf(thrown);
        return ROWS.stream()
                .filter(row -> row.fits.test(cause))
                .map(Row::words)
                .findFirst()
                .orElseGet(() -> "no answer: " + cause.getClass().getSimpleName());
    }

    private static Throwable rootOf(Throwable thrown) {
        Throwable cause = thrown;
        while (cause.getCause() != null && cause.getCause() != cause) {
            cause = cause.getCause();
        }
        return cause;
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
