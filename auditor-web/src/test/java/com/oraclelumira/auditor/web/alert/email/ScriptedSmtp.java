package com.oraclelumira.auditor.web.alert.email;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import javax.net.ssl.SSLSocket;

/** A mail server that takes everything, but for what the test wants it to answer: for what a real one cannot be made to do. */
final class ScriptedSmtp implements AutoCloseable {

    /** An answer: the connection ends. */
    static final String CLOSE = "close";

    /** An answer: none at all. */
    static final String SILENCE = "silence";

    /** What begins a connection. */
    static final String GREETING = "greeting";

    /** What ends a mail. */
    static final String END = ".";

    /** Stands among what was heard where encryption begins. */
    static final String ENCRYPTED = "(encrypted)";

    private final ServerSocket server;
    private final Map<String, String> answers = new ConcurrentHashMap<>(Map.of(
            GREETING,
            "220 localhost ESMTP",
            "EHLO",
            "250-localhost\r\n250-STARTTLS\r\n250 AUTH PLAIN",
            "STARTTLS",
            "220 go ahead",
            "AUTH",
            "235 welcome",
            "DATA",
            "354 go ahead",
            "QUIT",
            "221 bye"));
    private final List<String> heard = new CopyOnWriteArrayList<>();
    private final CountDownLatch end = new CountDownLatch(1);
    private final ExecutorService executor = Executors.newCachedThreadPool();
    private final boolean encrypted;

    /** @param encrypted whether from the first byte */
    ScriptedSmtp(boolean encrypted) throws IOException {
        this.encrypted = encrypted;
        this.server = new ServerSocket(0, 10, InetAddress.getLoopbackAddress());
        executor.execute(this::accept);
    }

    /** Answers so to what begins with that word. */
    ScriptedSmtp answer(String to, String by) {
        answers.put(to, by);
        return this;
    }

    /** What it heard, a line each; of a mail only its end. */
    List<String> heard() {
        return List.copyOf(heard);
    }

    int port() {
        return server.getLocalPort();
    }

    private void accept() {
        while (!server.isClosed()) {
            try {
                Socket socket = server.accept();
                executor.execute(() -> serve(socket));
            } catch (IOException e) {
                if (!server.isClosed()) {
                    throw new UncheckedIOException(e);
                }
            }
        }
    }

    private void serve(Socket accepted) {
        try (Socket plain = accepted) {
            Socket socket = encrypted ? encrypt(plain) : plain;
            BufferedReader in = reader(socket);
            boolean isMail = false;
            String line = GREETING;
            while (line != null) {
                String verb = isMail ? line : line.split("[ :]", 2)[0];
                if (!isMail || verb.equals(END)) {
                    heard.add(line);
                    String answer = answers.getOrDefault(verb, answers.getOrDefault(line, "250 ok"));
                    if (!say(socket, answer)) {
                        return;
                    }
                    isMail = answer.startsWith("354");
                    if (answer.startsWith("220") && verb.equals("STARTTLS")) {
                        socket = encrypt(plain);
                        in = reader(socket);
                    }
                }
                line = in.readLine();
            }
        } catch (IOException e) {
            heard.add("(lost: " + e.getClass().getSimpleName() + ")");
        }
    }

    private boolean say(Socket socket, String answer) throws IOException {
        if (answer.equals(SILENCE)) {
            await();
        }
        if (answer.equals(SILENCE) || answer.equals(CLOSE)) {
            return false;
        }
        OutputStream out = socket.getOutputStream();
        out.write((answer + "\r\n").getBytes(StandardCharsets.UTF_8));
        out.flush();
        return true;
    }

    private Socket encrypt(Socket plain) throws IOException {
        SSLSocket socket = (SSLSocket)
                TestCertificate.server().getSocketFactory().createSocket(plain, null, plain.getPort(), true);
        socket.setUseClientMode(false);
        socket.startHandshake();
        heard.add(ENCRYPTED);
        return socket;
    }

    private static BufferedReader reader(Socket socket) throws IOException {
        return new BufferedReader(new InputStreamReader(socket.getInputStream(), StandardCharsets.UTF_8));
    }

    private void await() {
        try {
            end.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public void close() throws IOException {
        end.countDown();
        server.close();
        executor.shutdownNow();
    }
}
