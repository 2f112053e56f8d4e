package com.oraclelumira.auditor.web.it;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/**
 * An auditor of its own: a server process with the application as the build made it, which a test may kill and start again.
 * Its folder is its own too, so that nothing of the server that Arquillian starts is touched.
 */
final class OwnServer implements AutoCloseable {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Duration PATIENCE = Duration.ofMinutes(3);
    private static final Duration PAUSE = Duration.ofMillis(200);
    private static final Path LIBERTY = Path.of(System.getProperty("wlp.home"));

    private final Path user;
    private final String name;
    private final URI base;
    private final URI ready;
    private Process process;

    private OwnServer(Path user, String name, URI base, URI ready, Process process) {
        this.user = user;
        this.name = name;
        this.base = base;
        this.ready = ready;
        this.process = process;
    }

    /**
     * Starts one and waits until it is ready.
     *
     * @param folder empty, for everything that it keeps; but {@code secrets} below it may hold settings as files
     * @param settings keys of the auditor, such as {@code lumira.demo}; those of port and data folder are set already
     */
    static OwnServer start(Path folder, String name, Map<String, String> settings)
            throws IOException, InterruptedException {
        prepare(folder, name);
        return started(folder, name, "/", settings);
    }

    /**
     * Likewise, for many requests: with the compiler that makes the start slower and what comes after it faster.
     *
     * @param path that its pages are below, begins and ends with a slash; the server's own are not
     */
    static OwnServer startForMany(String path, Path folder, String name, Map<String, String> settings)
            throws IOException, InterruptedException {
        Path server = prepare(folder, name);
        Files.writeString(server.resolve("jvm.options"), "\n-XX:TieredStopAtLevel=4\n", StandardOpenOption.APPEND);
        Files.writeString(
                Files.createDirectories(server.resolve("configDropins/overrides"))
                        .resolve("path.xml"),
                "<server><webApplication id=\"auditor-web\" contextRoot=\"" + path.replaceFirst("(.)/$", "$1")
                        + "\"/></server>");
        return started(folder, name, path, settings);
    }

    /** The server's own folder, with the application in it. */
    private static Path prepare(Path folder, String name) throws IOException {
        Path server = server(folder, name);
        Files.createDirectories(server.resolve("apps"));
        copyFiles(Path.of("src/main/liberty/config"), server);
        Files.copy(Path.of("target/auditor-web.war"), server.resolve("apps/auditor-web.war"));
        Path drivers = Files.createDirectories(user(folder, name).resolve("shared/resources/jdbc"));
        copyFiles(LIBERTY.resolve("usr/shared/resources/jdbc"), drivers);
        return server;
    }

    private static OwnServer started(Path folder, String name, String path, Map<String, String> settings)
            throws IOException, InterruptedException {
        Map<String, String> all = new TreeMap<>(settings);
        all.putIfAbsent("lumira.data.dir", folder.resolve("data-" + name).toString());
        all.put("auditor.libraries", Deployments.LIBRARIES.toAbsolutePath().toString());
        return launched(folder, name, path, all, "/health/ready");
    }

    /**
     * Likewise, a server that is no auditor.
     *
     * @param configuration its {@code server.xml}, which is told the port as {@code lumira.http.port}
     * @param ready the path that answers once it is
     */
    static OwnServer of(Path folder, String name, Path configuration, Map<String, String> settings, String ready)
            throws IOException, InterruptedException {
        Path server = Files.createDirectories(server(folder, name));
        Files.copy(configuration, server.resolve("server.xml"));
        return launched(folder, name, "/", new TreeMap<>(settings), ready);
    }

    private static OwnServer launched(Path folder, String name, String path, Map<String, String> settings, String ready)
            throws IOException, InterruptedException {
        int port = FreePort.any();
        settings.putIfAbsent("lumira.http.port", Integer.toString(port));
        StringBuilder properties = new StringBuilder();
        settings.forEach(
                (key, value) -> properties.append(key).append('=').append(value).append('\n'));
        Files.writeString(server(folder, name).resolve("bootstrap.properties"), properties);
        Path user = user(folder, name);
        URI base = URI.create("http://127.0.0.1:" + port + path);
        OwnServer own = new OwnServer(user, name, base, base.resolve(ready), launch(user, name));
        own.awaitReady();
        return own;
    }

    /** What the server takes for the folder of its user. */
    private static Path user(Path folder, String name) {
        return folder.resolve("usr-" + name);
    }

    private static Path server(Path folder, String name) {
        return user(folder, name).resolve("servers").resolve(name);
    }

    URI base() {
        return base;
    }

    Path log() {
        return user.resolve("servers").resolve(name).resolve("logs/messages.log");
    }

    /** Somebody who has not signed in. */
    Visitor visitor() {
        return new Visitor(base, log());
    }

    /** Somebody who signed in as the administrator. */
    Visitor administrator() throws IOException, InterruptedException {
        return visitor().signedIn();
    }

    /** Waits until each of its targets has been audited. */
    void awaitAudits() throws IOException, InterruptedException {
        Visitor administrator = administrator();
        long end = System.nanoTime() + PATIENCE.toNanos();
        while (JSON.readTree(administrator.get("api/v1/targets").body())
                .findValuesAsText("state")
                .contains("pending")) {
            if (System.nanoTime() > end) {
                throw new IllegalStateException("a target of " + name + " is still not audited");
            }
            Thread.sleep(PAUSE.toMillis());
        }
    }

    /** Ends it as a power cut would: no time to write anything. */
    void kill() {
        process.descendants().forEach(ProcessHandle::destroyForcibly);
        process.destroyForcibly().onExit().join();
    }

    /** Asks it to end, as a service manager would, and waits until it has. */
    void stop() {
        List<ProcessHandle> all = Stream.concat(process.descendants(), Stream.of(process.toHandle()))
                .toList();
        all.forEach(ProcessHandle::destroy);
        all.forEach(each ->
                each.onExit().orTimeout(PATIENCE.toSeconds(), TimeUnit.SECONDS).join());
    }

    /** What it wrote to its console. */
    List<String> console() throws IOException {
        return Files.readAllLines(user.resolve(name + ".out"));
    }

    void startAgain() throws IOException, InterruptedException {
        process = launch(user, name);
        awaitReady();
    }

    @Override
    public void close() {
        kill();
    }

    private static Process launch(Path user, String name) throws IOException {
        ProcessBuilder server = new ProcessBuilder(LIBERTY.resolve("bin/server").toString(), "run", name)
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(
                        user.resolve(name + ".out").toFile()));
        server.environment().put("WLP_USER_DIR", user.toString());
        server.environment()
                .put("VARIABLE_SOURCE_DIRS", user.resolveSibling("secrets").toString());
        return server.start();
    }

    private void awaitReady() throws IOException, InterruptedException {
        long end = System.nanoTime() + PATIENCE.toNanos();
        while (!isReady()) {
            if (!process.isAlive() || System.nanoTime() > end) {
                kill();
                throw new IllegalStateException(
                        "server " + name + " is not ready:\n" + Files.readString(user.resolve(name + ".out")));
            }
            Thread.sleep(PAUSE.toMillis());
        }
    }

    private boolean isReady() throws InterruptedException {
        try {
            HttpRequest question = HttpRequest.newBuilder(ready).build();
            return HttpClient.newHttpClient()
                            .send(question, HttpResponse.BodyHandlers.discarding())
                            .statusCode()
                    == 200;
        } catch (IOException notYet) {
            return false;
        }
    }

    private static void copyFiles(Path from, Path to) throws IOException {
        try (Stream<Path> files = Files.list(from)) {
            files.filter(Files::isRegularFile).sorted(Comparator.naturalOrder()).forEach(file -> {
                try {
                    Files.copy(file, to.resolve(file.getFileName()), StandardCopyOption.REPLACE_EXISTING);
                } catch (IOException e) {
                    throw new UncheckedIOException(e);
                }
            });
        }
    }
}
