package com.oraclelumira.auditor.live.docker;

import com.oraclelumira.auditor.live.EngineException;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;

/** An HTTP server on loopback that answers as it is told, for what a healthy engine never does. */
public final class FakeEngine implements AutoCloseable {

    private final HttpServer server;
    private final ExecutorService threads = Executors.newCachedThreadPool();
    private final Map<String, Behaviour> behaviours = new ConcurrentHashMap<>();
    private final List<String> asked = new CopyOnWriteArrayList<>();

    /** What happens when a path is asked for. */
    public interface Behaviour {
        /** Answers, or does not. */
        void on(HttpExchange exchange) throws IOException;
    }

    /** Healthy and empty, with API version 1.41. */
    public FakeEngine() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.setExecutor(threads);
        server.createContext("/", this::handle);
        server.start();
        on("/version", json("{\"Version\":\"20.10.24\",\"ApiVersion\":\"1.41\",\"MinAPIVersion\":\"1.12\"}"));
        on("/v1.41/info", json("{\"ID\":\"x\"}"));
        on("/v1.41/networks", json("[]"));
        on("/v1.41/volumes", json("{\"Volumes\":null}"));
        on("/v1.41/containers/json", json("[]"));
    }

    /** What that path does from now on. */
    public FakeEngine on(String path, Behaviour behaviour) {
        behaviours.put(path, behaviour);
        return this;
    }

    /** Answers with that JSON. */
    public static Behaviour json(String body) {
        return answer(200, body);
    }

    /** Answers with that status and body. */
    public static Behaviour answer(int status, String body) {
        return exchange -> {
            byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
            exchange.sendResponseHeaders(status, 0); // in chunks, as an engine does
            exchange.getResponseBody().write(bytes);
            exchange.close();
        };
    }

    /** The first behaviour the first time, the last one ever after. */
    static Behaviour inTurn(Behaviour... behaviours) {
        var turn = new AtomicInteger();
        return exchange -> behaviours[Math.min(turn.getAndIncrement(), behaviours.length - 1)].on(exchange);
    }

    static Behaviour never() {
        return exchange -> {
            try {
                Thread.sleep(60_000);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        };
    }

    private void handle(HttpExchange exchange) throws IOException {
        String query = exchange.getRequestURI().getRawQuery();
        String path = exchange.getRequestURI().getPath();
        asked.add(path + (query == null ? "" : "?" + URLDecoder.decode(query, StandardCharsets.UTF_8)));
        behaviours
                .getOrDefault(path, answer(404, "{\"message\":\"no such thing\"}"))
                .on(exchange);
    }

    /** Every path asked for so far, with its query decoded. */
    List<String> asked() {
        return asked;
    }

    /** Where it listens. */
    public Endpoint endpoint() throws EngineException {
        return Endpoint.parse("tcp://127.0.0.1:" + server.getAddress().getPort(), Optional.empty());
    }

    DockerEngine engine() throws EngineException {
        return DockerEngine.at(endpoint(), Clock.systemUTC());
    }

    @Override
    public void close() {
        server.stop(0);
        threads.shutdownNow();
    }
}
