package com.oraclelumira.auditor.lab;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;

/** A Docker engine that a test may stop and start. Its files are below a folder of its own; it has no networks but the host's. */
public final class OwnEngine implements AutoCloseable {
    private static final int TRIES = 300;
    private static final int PAUSE_MILLIS = 100;

    private final Path folder;
    private final TestEngine engine;
    private Optional<Process> process = Optional.empty();

    private OwnEngine(Path folder) {
        this.folder = folder;
        this.engine = new TestEngine("unix://" + folder.resolve("docker.sock"));
    }

    /** What is missing to run one here. */
    public static Optional<String> obstacle() {
        boolean installed = Pattern.compile(":")
                .splitAsStream(Optional.ofNullable(System.getenv("PATH")).orElse(""))
                .anyMatch(place -> Files.isExecutable(Path.of(place, "dockerd")));
        if (!installed) {
            return Optional.of("no dockerd is installed here");
        }
        return System.getProperty("user.name").equals("root")
                ? Optional.empty()
                : Optional.of("only root can start an engine");
    }

    /** Makes one and starts it. */
    public static OwnEngine start() throws IOException, InterruptedException {
        OwnEngine own = new OwnEngine(Files.createTempDirectory("lumira-engine"));
        own.up();
        return own;
    }

    public TestEngine engine() {
        return engine;
    }

    /** Starts it; containers that are to be started with it then are. */
    public void up() throws IOException, InterruptedException {
        Process started = new ProcessBuilder(List.of(
                        "dockerd",
                        "--data-root=" + folder.resolve("data"),
                        "--exec-root=" + folder.resolve("exec"),
                        "--pidfile=" + folder.resolve("dockerd.pid"),
                        "--host=" + engine.endpoint(),
                        "--bridge=none",
                        "--iptables=false"))
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(log().toFile()))
                .start();
        process = Optional.of(started);
        for (int i = 0; i < TRIES && started.isAlive(); i++) {
            if (engine.answers("version")) {
                return;
            }
            Thread.sleep(PAUSE_MILLIS);
        }
        throw new IllegalStateException("dockerd does not answer: " + Files.readString(log()));
    }

    /** Stops it, and with it every container. */
    public void down() {
        process.ifPresent(running -> {
            running.destroy();
            running.onExit().orTimeout(60, TimeUnit.SECONDS).join();
        });
        process = Optional.empty();
    }

    private Path log() {
        return folder.resolve("dockerd.log");
    }

    @Override
    public void close() throws IOException {
        down();
        Trees.delete(folder);
    }
}
