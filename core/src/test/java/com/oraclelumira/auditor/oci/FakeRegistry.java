package com.oraclelumira.auditor.oci;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/** Answers as it is told to, and remembers what it was asked and with which credentials. */
final class FakeRegistry implements AutoCloseable {

    /** An answer to one exchange. */
    @FunctionalInterface
    interface Answer {
        void to(HttpExchange exchange) throws IOException;
    }

    private final HttpServer server;
    private final ExecutorService threads = Executors.newCachedThreadPool();
    private final Map<String, Answer> answers = new ConcurrentHashMap<>();
    private final List<String> seen = new CopyOnWriteArrayList<>();

    FakeRegistry() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", this::answer);
        server.setExecutor(threads);
        server.start();
    }

    private void answer(HttpExchange exchange) throws IOException {
        String authorization = Optional.ofNullable(exchange.getRequestHeaders().getFirst("Authorization"))
                .map(header -> " " + header)
                .orElse("");
        seen.add(exchange.getRequestURI() + authorization);
        Answer answer = answers.getOrDefault(exchange.getRequestURI().getPath(), status(404));
        try (exchange) {
            answer.to(exchange);
        }
    }

    String host() {
        return "127.0.0.1:" + server.getAddress().getPort();
    }

    /** Paths and queries of requests in order, each with its {@code Authorization} header. */
    List<String> seen() {
        return List.copyOf(seen);
    }

    FakeRegistry at(String path, Answer answer) {
        answers.put(path, answer);
        return this;
    }

    /** Holds that artifact as {@code app}, tagged {@code 1}. */
    FakeRegistry holding(Artifact artifact) {
        artifact.blobs().forEach((digest, text) -> at("/v2/app/blobs/" + digest, text(text)));
        return at("/v2/app/manifests/1", text(artifact.manifest()))
                .at("/v2/app/manifests/" + artifact.digest(), text(artifact.manifest()));
    }

    static Answer text(String text) {
        return exchange -> {
            byte[] bytes = text.getBytes(UTF_8);
            exchange.sendResponseHeaders(200, bytes.length == 0 ? -1 : bytes.length);
            exchange.getResponseBody().write(bytes);
        };
    }

    static Answer status(int status) {
        return exchange -> exchange.sendResponseHeaders(status, -1);
    }

    static Answer redirect(String location) {
        return exchange -> {
            exchange.getResponseHeaders().set("Location", location);
            exchange.sendResponseHeaders(307, -1);
        };
    }

    static Answer challenge(String challenge) {
        return exchange -> {
            exchange.getResponseHeaders().set("WWW-Authenticate", challenge);
            exchange.sendResponseHeaders(401, -1);
        };
    }

    /** That answer to who shows that header, a challenge to others. */
    static Answer guarded(String authorization, String challenge, Answer answer) {
        return exchange -> {
            boolean known = authorization.equals(exchange.getRequestHeaders().getFirst("Authorization"));
            (known ? answer : challenge(challenge)).to(exchange);
        };
    }

    /** More and more, without an end. */
    static Answer endless() {
        return exchange -> {
            exchange.sendResponseHeaders(200, 0);
            byte[] block = new byte[65536];
            try (OutputStream out = exchange.getResponseBody()) {
                for (int i = 0; i < 16384; i++) {
                    out.write(block);
                }
            }
        };
    }

    /** A beginning, and then nothing. */
    static Answer stalling() {
        return exchange -> {
            exchange.sendResponseHeaders(200, 1000);
            exchange.getResponseBody().write('{');
            exchange.getResponseBody().flush();
            try {
                Thread.sleep(60_000);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        };
    }

    @Override
    public void close() {
        threads.shutdownNow();
        server.stop(0);
    }
}
