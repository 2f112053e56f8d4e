package com.oraclelumira.auditor.lab;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * The registry of Docker's distribution project in a container on the engine's own loopback interface, so that the engine
 * reaches it whatever network namespace it lives in, and trusts it without TLS.
 */
public final class RegistryContainer implements AutoCloseable {
    private static final String NAME = "lumira-it-registry";
    private static final String IMAGE = NAME + ":1";
    private static final int TRIES = 100;
    private static final int PAUSE_MILLIS = 100;
    /** What the program needs to run; Debian's, on any of its architectures. */
    private static final String LIBRARIES = "ldd " + RegistryProgram.PATH + " | grep -o '/[^ ]*'";

    private final TestEngine engine;
    private final int port;

    private RegistryContainer(TestEngine engine, int port) {
        this.engine = engine;
        this.port = port;
    }

    /** Starts one that anybody may read and write. */
    public static RegistryContainer start(TestEngine engine, Path scratch) throws IOException, InterruptedException {
        buildImage(engine, Files.createDirectory(scratch.resolve("registry")));
        RegistryContainer registry = new RegistryContainer(engine, Ports.free());
        engine.docker("volume", "create", NAME);
        registry.restart(false);
        return registry;
    }

    private static void buildImage(TestEngine engine, Path context) throws IOException {
        List<String> lines = new ArrayList<>(List.of("FROM scratch"));
        Command here = new Command(context, Map.of());
        for (String library : here.output("sh", "-c", LIBRARIES).lines().toList()) {
            String name = Path.of(library).getFileName().toString();
            Files.copy(Path.of(library), context.resolve(name), StandardCopyOption.REPLACE_EXISTING);
            lines.add("COPY " + name + " " + library);
        }
        Files.copy(RegistryProgram.PATH, context.resolve("docker-registry"));
        lines.add("COPY docker-registry /docker-registry");
        Files.writeString(context.resolve("users"), RegistryProgram.USERS);
        lines.add("COPY users /users");
        Files.writeString(
                context.resolve("config.yml"),
                "{version: 0.1, storage: {filesystem: {rootdirectory: /data}}, http: {secret: test}}\n");
        lines.add("COPY config.yml /config.yml");
        lines.add("CMD [\"/docker-registry\", \"serve\", \"/config.yml\"]");
        Files.write(context.resolve("Dockerfile"), lines);
        engine.docker("build", "-q", "--network", "none", "-t", IMAGE, context.toString());
    }

    /** Its address, as the engine reaches it. */
    public String host() {
        return "127.0.0.1:" + port;
    }

    /** Starts it anew with what it has. */
    public void restart(boolean signIn) throws InterruptedException {
        stop();
        List<String> words = new ArrayList<>(List.of("run", "-d", "--name", NAME, "--network", "host"));
        words.addAll(List.of("-v", NAME + ":/data", "-e", "REGISTRY_HTTP_ADDR=" + host()));
        if (signIn) {
            words.addAll(List.of("-e", "REGISTRY_AUTH=htpasswd", "-e", "REGISTRY_AUTH_HTPASSWD_REALM=test"));
            words.addAll(List.of("-e", "REGISTRY_AUTH_HTPASSWD_PATH=/users"));
        }
        words.add(IMAGE);
        engine.docker(words.toArray(String[]::new));
        for (int i = 0; i < TRIES; i++) {
            if (engine.docker("logs", NAME).contains("listening on")) {
                return;
            }
            Thread.sleep(PAUSE_MILLIS);
        }
        throw new IllegalStateException("the registry does not listen: " + engine.docker("logs", NAME));
    }

    public void stop() {
        engine.answers("rm", "-f", NAME);
    }

    @Override
    public void close() {
        stop();
        engine.answers("volume", "rm", NAME);
        engine.answers("image", "rm", IMAGE);
    }
}
