package com.oraclelumira.auditor.lab;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;

/** TCP ports of this machine, for servers that a test starts. */
public final class Ports {

    private static final int TRIES = 200;
    private static final int PAUSE_MILLIS = 50;

    private Ports() {}

    /** A port on which nobody listens now. */
    public static int free() throws IOException {
        try (ServerSocket socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }

    /**
     * Waits until the server listens on that port of the loopback interface.
     *
     * @param log what the server prints
     * @throws IllegalStateException with that log, where the server ended or took longer than 10 seconds
     */
    public static void await(Process server, int port, Path log) throws IOException, InterruptedException {
        for (int i = 0; i < TRIES; i++) {
            if (listens(port)) {
                return;
            }
            if (!server.isAlive()) {
                break;
            }
            Thread.sleep(PAUSE_MILLIS);
        }
        throw new IllegalStateException("nobody listens on port " + port + ": " + Files.readString(log, UTF_8));
    }

    private static boolean listens(int port) {
        try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
            return socket.isConnected();
        } catch (IOException e) {
            return false;
        }
    }
}
