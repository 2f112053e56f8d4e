package com.oraclelumira.auditor.git;

import com.sun.net.httpserver.BasicAuthenticator;
import com.sun.net.httpserver.HttpContext;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicLong;
import java.util.zip.GZIPInputStream;
import org.eclipse.jgit.lib.Repository;
import org.eclipse.jgit.transport.PacketLineOut;
import org.eclipse.jgit.transport.RefAdvertiser.PacketLineOutRefAdvertiser;
import org.eclipse.jgit.transport.UploadPack;

/** A repository served over HTTP the way git servers do, for one user. */
final class HttpRepo implements AutoCloseable {

    private final HttpServer server;
    private final ExecutorService threads = Executors.newCachedThreadPool();
    private final AtomicLong sent = new AtomicLong();
    private volatile boolean silent;
    private volatile long stall = Long.MAX_VALUE;

    HttpRepo(Repository repository, String user, String password) throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        HttpContext context = server.createContext("/LumiraV1-MVP.git/", exchange -> serve(repository, exchange));
        context.setAuthenticator(new BasicAuthenticator("git") {
            @Override
            public boolean checkCredentials(String name, String given) {
                return name.equals(user) && given.equals(password);
            }
        });
        server.setExecutor(threads);
        server.start();
    }

    String address() {
        return "http://127.0.0.1:" + server.getAddress().getPort() + "/LumiraV1-MVP.git";
    }

    /** From now on requests are taken and never answered. */
    void fallSilent() {
        silent = true;
    }

    /** From now on an answer stops after so many bytes in all, and its connection stays open. */
    void stallAfter(long bytes) {
        stall = bytes;
    }

    /** How many bytes packs took so far. */
    long sent() {
        return sent.get();
    }

    private void serve(Repository repository, HttpExchange exchange) throws IOException {
        if (silent) {
            sleep();
        }
        UploadPack pack = new UploadPack(repository);
        pack.setBiDirectionalPipe(false);
        boolean advertising = exchange.getRequestURI().getPath().endsWith("/info/refs");
        String kind = advertising ? "advertisement" : "result";
        exchange.getResponseHeaders().set("Content-Type", "application/x-git-upload-pack-" + kind);
        exchange.sendResponseHeaders(200, 0);
        try (InputStream in = request(exchange);
                OutputStream out = exchange.getResponseBody()) {
            if (advertising) {
                PacketLineOut lines = new PacketLineOut(out);
                lines.writeString("# service=git-upload-pack\n");
                lines.end();
                pack.sendAdvertisedRefs(new PacketLineOutRefAdvertiser(lines));
            } else {
                pack.upload(in, new Counting(out), null);
            }
        }
    }

    private static InputStream request(HttpExchange exchange) throws IOException {
        boolean packed = "gzip".equals(exchange.getRequestHeaders().getFirst("Content-Encoding"));
        return packed ? new GZIPInputStream(exchange.getRequestBody()) : exchange.getRequestBody();
    }

    private void pauseWhereStalled() {
        if (sent.get() >= stall) {
            sleep();
        }
    }

    private static void sleep() {
        try {
            Thread.sleep(60_000);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public void close() {
        threads.shutdownNow();
        server.stop(0);
    }

    /** Counts what passes through, and stops it where that is wanted. */
    private final class Counting extends OutputStream {
        private final OutputStream out;

        Counting(OutputStream out) {
            this.out = out;
        }

        @Override
        public void write(int b) throws IOException {
            out.write(b);
            sent.incrementAndGet();
        }

        @Override
        public void write(byte[] bytes, int from, int length) throws IOException {
            out.write(bytes, from, length);
            if (sent.addAndGet(length) >= stall) {
                out.flush();
                pauseWhereStalled();
            }
        }

        @Override
        public void flush() throws IOException {
            out.flush();
        }
    }
}
