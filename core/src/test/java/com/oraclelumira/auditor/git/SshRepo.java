package com.oraclelumira.auditor.git;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.oraclelumira.auditor.lab.Ports;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

/** A real OpenSSH server on a port of its own, with its own host key, for the user who runs the test. */
final class SshRepo implements AutoCloseable {
    private static final Path PROGRAM = Path.of("/usr/sbin/sshd");
    /** Where the program insists on a folder when root runs it. */
    private static final Path SEPARATION = Path.of("/run/sshd");

    private final Path folder;
    private final int port;
    private final boolean separationMade;
    private Process server;

    private SshRepo(Path folder, int port, boolean separationMade, Process server) {
        this.folder = folder;
        this.port = port;
        this.separationMade = separationMade;
        this.server = server;
    }

    /** What is missing to run one here. */
    static Optional<String> obstacle() {
        if (!Files.isExecutable(PROGRAM)) {
            return Optional.of("no openssh-server is installed here");
        }
        return GitProgram.isInstalled() ? Optional.empty() : Optional.of("no git is installed here");
    }

    static SshRepo start(Path folder) throws IOException, InterruptedException {
        Files.createDirectories(folder);
        boolean made = isRoot() && !Files.exists(SEPARATION);
        if (made) {
            Files.createDirectory(SEPARATION);
        }
        key(folder.resolve("host"), "");
        Files.createFile(folder.resolve("authorized_keys"));
        int port = Ports.free();
        return new SshRepo(folder, port, made, run(folder, port));
    }

    private static Process run(Path folder, int port) throws IOException, InterruptedException {
        Files.writeString(
                folder.resolve("sshd_config"),
                String.join(
                        "\n",
                        "ListenAddress 127.0.0.1",
                        "Port " + port,
                        "HostKey " + folder.resolve("host"),
                        "AuthorizedKeysFile " + folder.resolve("authorized_keys"),
                        "PidFile none",
                        "StrictModes no",
                        "UsePAM no",
                        "PermitRootLogin yes",
                        "PasswordAuthentication no",
                        "KbdInteractiveAuthentication no",
                        ""));
        Process process = new ProcessBuilder(
                        PROGRAM.toString(),
                        "-D",
                        "-e",
                        "-f",
                        folder.resolve("sshd_config").toString())
                .redirectErrorStream(true)
                .redirectOutput(folder.resolve("sshd.log").toFile())
                .start();
        Ports.await(process, port, folder.resolve("sshd.log"));
        return process;
    }

    private static boolean isRoot() {
        return System.getProperty("user.name").equals("root");
    }

    /** A new key pair, its public half beside it. */
    static void key(Path file, String passphrase) throws IOException, InterruptedException {
        Files.deleteIfExists(file);
        Process process = new ProcessBuilder(List.of(
                        "ssh-keygen", "-q", "-t", "ed25519", "-N", passphrase, "-C", "test", "-f", file.toString()))
                .redirectErrorStream(true)
                .start();
        String output = new String(process.getInputStream().readAllBytes(), UTF_8);
        if (process.waitFor() != 0) {
            throw new IllegalStateException("ssh-keygen: " + output);
        }
    }

    /** From now on the holder of that key may come in. */
    void admit(Path key) throws IOException {
        Files.writeString(folder.resolve("authorized_keys"), Files.readString(Path.of(key + ".pub")));
    }

    /** The line of {@code known_hosts} for this server. */
    String knownHost() throws IOException {
        String[] key = Files.readString(folder.resolve("host.pub")).split(" ", -1);
        return "[127.0.0.1]:" + port + " " + key[0] + " " + key[1] + "\n";
    }

    /** The same server with another host key: what a machine in between looks like. */
    void changeHostKey() throws IOException, InterruptedException {
        stop();
        Files.delete(folder.resolve("host.pub"));
        key(folder.resolve("host"), "");
        server = run(folder, port);
    }

    int port() {
        return port;
    }

    String address(Path repository) {
        return "ssh://" + System.getProperty("user.name") + "@127.0.0.1:" + port + repository;
    }

    private void stop() {
        server.destroy();
        server.onExit().orTimeout(10, TimeUnit.SECONDS).join();
    }

    @Override
    public void close() throws IOException {
        stop();
        if (separationMade) {
            Files.deleteIfExists(SEPARATION);
        }
    }
}
