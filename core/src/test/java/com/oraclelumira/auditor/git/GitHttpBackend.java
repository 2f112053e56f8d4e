package com.oraclelumira.auditor.git;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.oraclelumira.auditor.credential.Credentials;
import com.sun.net.httpserver.BasicAuthenticator;
import com.sun.net.httpserver.HttpContext;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicLong;

/** Git's own HTTP server program, called for each request as a web server calls it, for one user. */
final class GitHttpBackend implements AutoCloseable {
    static final Credentials CREDENTIALS = new Credentials("auditor", "hunter2");

    private final Path program;
    private final Path folder;
    private final HttpServer server;
    private final ExecutorService threads = Executors.newCachedThreadPool();
    private final AtomicLong sent = new AtomicLong();

    private GitHttpBackend(Path program, Path folder) throws IOException {
        this.program = program;
        this.folder = folder;
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        HttpContext context = server.createContext("/", this::serve);
        context.setAuthenticator(new BasicAuthenticator("git") {
            @Override
            public boolean checkCredentials(String name, String given) {
                return name.equals(CREDENTIALS.user()) && given.equals(CREDENTIALS.password());
            }
        });
        server.setExecutor(threads);
        server.start();
    }

    /** What is missing to run one here. */
    static Optional<String> obstacle() throws IOException, InterruptedException {
        if (!GitProgram.isInstalled()) {
            return Optional.of("no git is installed here");
        }
        return Files.isExecutable(program()) ? Optional.empty() : Optional.of("this git has no http-backend");
    }

    private static Path program() throws IOException, InterruptedException {
        return Path.of(GitProgram.run(Path.of("."), "--exec-path")).resolve("git-http-backend");
    }

    /** @param folder whose repositories are served */
    static GitHttpBackend start(Path folder) throws IOException, InterruptedException {
        return new GitHttpBackend(program(), folder);
    }

    String address(String repository) {
        return "http://127.0.0.1:" + server.getAddress().getPort() + "/" + repository;
    }

    /** How many bytes it answered so far. */
    long sent() {
        return sent.get();
    }

    private void serve(HttpExchange exchange) throws IOException {
        try (exchange) {
            ProcessBuilder builder = new ProcessBuilder(program.toString());
            environment(builder.environment(), exchange);
            Process process = builder.start();
            byte[] request = exchange.getRequestBody().readAllBytes();
            try (OutputStream in = process.getOutputStream()) {
                in.write(request);
            }
            byte[] answer = process.getInputStream().readAllBytes();
            sent.addAndGet(answer.length);
            respond(exchange, answer);
        }
    }

    private void environment(Map<String, String> environment, HttpExchange exchange) {
        String query = exchange.getRequestURI().getRawQuery();
        environment.put("GIT_PROJECT_ROOT", folder.toString());
        environment.put("GIT_HTTP_EXPORT_ALL", "1");
        environment.put("GIT_CONFIG_GLOBAL", "/dev/null");
        environment.put("REQUEST_METHOD", exchange.getRequestMethod());
        environment.put("PATH_INFO", exchange.getRequestURI().getPath());
        environment.put("QUERY_STRING", query == null ? "" : query);
        environment.put("REMOTE_USER", CREDENTIALS.user());
        environment.put("REMOTE_ADDR", "127.0.0.1");
        header(environment, exchange, "Content-Type", "CONTENT_TYPE");
        header(environment, exchange, "Content-Length", "CONTENT_LENGTH");
        header(environment, exchange, "Content-Encoding", "HTTP_CONTENT_ENCODING");
        header(environment, exchange, "Git-Protocol", "GIT_PROTOCOL");
    }

    private static void header(Map<String, String> environment, HttpExchange exchange, String header, String variable) {
        String value = exchange.getRequestHeaders().getFirst(header);
        if (value != null) {
            environment.put(variable, value);
        }
    }

    private static void respond(HttpExchange exchange, byte[] answer) throws IOException {
        InputStream rest = new ByteArrayInputStream(answer);
        int status = 200;
        for (String line = line(rest); !line.isEmpty(); line = line(rest)) {
            int colon = line.indexOf(':');
            String value = line.substring(colon + 1).strip();
            if (line.startsWith("Status:")) {
                status = Integer.parseInt(value.substring(0, 3));
            } else {
                exchange.getResponseHeaders().set(line.substring(0, colon), value);
            }
        }
        byte[] body = rest.readAllBytes();
        exchange.sendResponseHeaders(status, body.length == 0 ? -1 : body.length);
        exchange.getResponseBody().write(body);
    }

    private static String line(InputStream in) throws IOException {
        ByteArrayOutputStream line = new ByteArrayOutputStream();
        for (int c = in.read(); c != -1 && c != '\n'; c = in.read()) {
            line.write(c);
        }
        return line.toString(UTF_8).strip();
    }

    @Override
    public void close() {
        threads.shutdownNow();
        server.stop(0);
    }
}
