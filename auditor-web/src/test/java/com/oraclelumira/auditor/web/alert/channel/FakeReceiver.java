package com.oraclelumira.auditor.web.alert.channel;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.function.Function;
import javax.net.ssl.SSLSocketFactory;

/** A server of HTTP in the test that stands for any receiver: it keeps what it is asked, and answers as the test wants. */
public final class FakeReceiver implements AutoCloseable {

    /** What is short for a test and long for a computer. */
    private static final Duration PATIENCE = Duration.ofSeconds(2);

    private final HttpServer server;
    private final List<Asked> asked = new CopyOnWriteArrayList<>();
    private final CountDownLatch end = new CountDownLatch(1);
    private volatile Function<Asked, Answer> answers = request -> new Answer(200, "");

    /** A request that came in. */
    public record Asked(String method, URI uri, Map<String, String> headers, String body) {}

    /** What goes back; a status below 0 closes the connection, 0 says nothing at all. */
    public record Answer(int status, String body, Map<String, String> headers) {
        public Answer(int status, String body) {
            this(status, body, Map.of());
        }
    }

    public FakeReceiver() {
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        server.setExecutor(Executors.newCachedThreadPool());
        server.createContext("/", this::handle);
        server.start();
    }

    /** Answers from now on so. */
    public void answer(Function<Asked, Answer> by) {
        answers = by;
    }

    /** What it was asked, in order. */
    public List<Asked> asked() {
        return List.copyOf(asked);
    }

    public int port() {
        return server.getAddress().getPort();
    }

    /** HTTP that takes every request here, whatever host it names: that of the channel's own service too. */
    public Http http() {
        Http real = new GuardedHttp(true, PATIENCE);
        return call -> real.send(new Call(call.method(), here(call.uri()), call.headers(), call.body()));
    }

    /** A network where every request comes here; for channels that go by nothing else. */
    public Network network() {
        return new Network() {
            @Override
            public Http http() {
                return FakeReceiver.this.http();
            }

            @Override
            public Socket connect(String host, int port) {
                throw new UnsupportedOperationException("goes by HTTP alone");
            }

            @Override
            public SSLSocketFactory tls() {
                throw new UnsupportedOperationException("goes by HTTP alone");
            }
        };
    }

    private URI here(URI uri) {
        String query = uri.getRawQuery() == null ? "" : "?" + uri.getRawQuery();
        return URI.create("http://127.0.0.1:" + port() + uri.getRawPath() + query);
    }

    private void handle(HttpExchange exchange) throws IOException {
        Map<String, String> headers = new HashMap<>();
        exchange.getRequestHeaders()
                .forEach((name, values) -> headers.put(name.toLowerCase(java.util.Locale.ROOT), values.get(0)));
        Asked request = new Asked(
                exchange.getRequestMethod(),
                exchange.getRequestURI(),
                headers,
                new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8));
        asked.add(request);
        Answer answer = answers.apply(request);
        if (answer.status() == 0) {
            await();
        }
        if (answer.status() <= 0) {
            exchange.close();
            return;
        }
        byte[] body = answer.body().getBytes(StandardCharsets.UTF_8);
        answer.headers().forEach(exchange.getResponseHeaders()::set);
        exchange.sendResponseHeaders(answer.status(), body.length == 0 ? -1 : body.length);
        exchange.getResponseBody().write(body);
        exchange.close();
    }

    private void await() {
        try {
            end.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public void close() {
        end.countDown();
        server.stop(0);
    }
}
