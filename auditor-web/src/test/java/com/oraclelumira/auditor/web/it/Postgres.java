package com.oraclelumira.auditor.web.it;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/** A PostgreSQL of its own on a socket port of this machine. Tests that need one are skipped where there is none. */
public final class Postgres implements AutoCloseable {

    private static final Path INSTALLED = Path.of("/usr/lib/postgresql");
    private static final long PATIENCE_SECONDS = 60;

    private final Path programs;
    private final Path folder;
    private final int port;

    private Postgres(Path programs, Path folder, int port) {
        this.programs = programs;
        this.folder = folder;
        this.port = port;
    }

    /**
     * Starts one with an account {@code lumira} that needs no password.
     *
     * @param parent a folder to make one of its own in; it must be reachable for whom the server runs as
     */
    public static Postgres start(Path parent) throws IOException, InterruptedException {
        assumeTrue(Files.isDirectory(INSTALLED), "no " + INSTALLED + " here: install the Debian package postgresql");
        Path folder = Files.createTempDirectory(parent, "lumira-postgres");
        Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwxrwxrwx"));
        Postgres postgres = new Postgres(newest(), folder, FreePort.any());
        postgres.run("initdb", "-D", postgres.data(), "-U", "lumira", "-A", "trust", "-E", "UTF8", "--no-sync");
        postgres.run(
                "pg_ctl",
                "-D",
                postgres.data(),
                "-w",
                "-l",
                folder.resolve("log").toString(),
                "-o",
                "-p " + postgres.port + " -k " + folder + " -c listen_addresses=127.0.0.1",
                "start");
        return postgres;
    }

    String url() {
        return url("postgres");
    }

    /** The address of a database of that name, which need not be there yet. */
    public String url(String database) {
        return "jdbc:postgresql://127.0.0.1:" + port + "/" + database;
    }

    @Override
    public void close() throws IOException {
        try {
            run("pg_ctl", "-D", data(), "-m", "immediate", "stop");
            run("rm", "-r", data());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("interrupted while PostgreSQL was to stop", e);
        }
    }

    private String data() {
        return folder.resolve("data").toString();
    }

    private static Path newest() throws IOException {
        try (Stream<Path> versions = Files.list(INSTALLED)) {
            return versions.sorted(java.util.Comparator.reverseOrder())
                    .findFirst()
                    .orElseThrow()
                    .resolve("bin");
        }
    }

    /** As the account that the package made, since PostgreSQL refuses to run as root. */
    private void run(String program, String... arguments) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>();
        if ("root".equals(System.getProperty("user.name"))) {
            command.addAll(List.of("runuser", "-u", "postgres", "--"));
        }
        Path installed = programs.resolve(program);
        command.add(Files.exists(installed) ? installed.toString() : program);
        command.addAll(List.of(arguments));
        Path output = folder.resolve(program + ".out");
        Process process = new ProcessBuilder(command)
                .directory(folder.toFile())
                .redirectErrorStream(true)
                .redirectOutput(output.toFile())
                .start();
        if (!process.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS) || process.exitValue() != 0) {
            process.destroyForcibly();
            throw new IOException(program + " failed:\n" + Files.readString(output));
        }
    }
}
