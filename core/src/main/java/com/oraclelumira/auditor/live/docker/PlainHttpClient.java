package com.oraclelumira.auditor.live.docker;

import com.github.dockerjava.transport.DockerHttpClient;
import java.io.EOFException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.SocketAddress;
import java.time.Duration;
import java.util.Deque;
import java.util.concurrent.ConcurrentLinkedDeque;
import org.jspecify.annotations.Nullable;

/**
 * Docker-java's transport over sockets of the JDK, without TLS: starts in a fraction of the time of a full HTTP client.
 *
 * <p>Keeps connections that are idle and uses them again. It sends nothing but GET. Safe for use by several threads.
 *
 * @see <a href="https://www.rfc-editor.org/rfc/rfc9112">RFC 9112, HTTP/1.1</a>
 */
final class PlainHttpClient implements DockerHttpClient {

    private static final Duration CONNECT_PATIENCE = Duration.ofSeconds(5);

    private final SocketAddress address;
    private final String host;
    private final Duration patience;
    private final Deque<HttpConnection> idle = new ConcurrentLinkedDeque<>();
    private volatile boolean closed;

    /**
     * @param host for the Host header
     * @param patience for every wait on an answer; zero waits for ever
     */
    PlainHttpClient(SocketAddress address, String host, Duration patience) {
        this.address = address;
        this.host = host;
        this.patience = patience;
    }

    /** @throws UncheckedIOException where no answer came */
    @Override
    public Response execute(Request request) {
        if (!request.method().equals(Request.Method.GET.name())) {
            throw new IllegalArgumentException("only GET is sent to an engine, got " + request.method());
        }
        try {
            Response answer = onIdleConnection(request.path());
            return answer == null ? onNewConnection(request.path()) : answer;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Null where there was no idle connection that still lives: an engine that restarted has closed them all. */
    private @Nullable Response onIdleConnection(String path) throws IOException {
        for (HttpConnection reused = idle.pollFirst(); reused != null; reused = idle.pollFirst()) {
            try {
                return HttpAnswer.ask(reused, host, path, this::keep);
            } catch (StaleConnectionException e) {
                reused.close();
            } catch (IOException e) {
                reused.close();
                throw e;
            }
        }
        return null;
    }

    /**
     * One that is closed before the answer begins is tried once more: an engine that restarts behind a socket of systemd's, or
     * a proxy that has just lost it, does so. One that is refused is not: nobody listens, which is worth saying at once.
     */
    private Response onNewConnection(String path) throws IOException {
        try {
            return onOneNewConnection(path);
        } catch (StaleConnectionException closed) {
            return onOneNewConnection(path);
        }
    }

    private Response onOneNewConnection(String path) throws IOException {
        HttpConnection connection = HttpConnection.open(address, CONNECT_PATIENCE, patience);
        try {
            return HttpAnswer.ask(connection, host, path, this::keep);
        } catch (IOException e) {
            connection.close();
            throw e;
        }
    }

    private void keep(HttpConnection connection) {
        idle.addFirst(connection);
        if (closed) {
            closeIdle();
        }
    }

    @Override
    public void close() {
        closed = true;
        closeIdle();
    }

    private void closeIdle() {
        for (HttpConnection connection = idle.pollFirst(); connection != null; connection = idle.pollFirst()) {
            try {
                connection.close();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    /** The engine closed the connection before it began to answer; asking again is safe. */
    static final class StaleConnectionException extends EOFException {
        private static final long serialVersionUID = 1L;

        StaleConnectionException(@Nullable IOException cause) {
            super("the engine closed the connection without an answer");
            initCause(cause);
        }
    }
}
