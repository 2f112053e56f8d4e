package com.oraclelumira.auditor.live.docker;

import com.oraclelumira.auditor.live.EngineException;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.StandardProtocolFamily;
import java.net.UnixDomainSocketAddress;
import java.nio.ByteBuffer;
import java.nio.channels.ServerSocketChannel;
import java.nio.channels.SocketChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.Stream;

/** A socket in front of an engine's that passes everything on and keeps what was sent to it. */
final class RecordingProxy implements AutoCloseable {

    private final Path socket;
    private final Endpoint engine;
    private final ServerSocketChannel server;
    private final ExecutorService threads = Executors.newCachedThreadPool();
    private final List<ByteArrayOutputStream> sent = new CopyOnWriteArrayList<>();
    private final List<SocketChannel> open = new CopyOnWriteArrayList<>();

    RecordingProxy(Path socket, Endpoint engine) throws IOException {
        this.socket = socket;
        this.engine = engine;
        this.server = ServerSocketChannel.open(StandardProtocolFamily.UNIX);
        server.bind(UnixDomainSocketAddress.of(socket));
        threads.execute(this::accept);
    }

    private void accept() {
        try {
            while (true) {
                SocketChannel client = server.accept();
                SocketChannel target = SocketChannel.open(UnixDomainSocketAddress.of(engine.socket()));
                open.addAll(List.of(client, target));
                ByteArrayOutputStream record = new ByteArrayOutputStream();
                sent.add(record);
                threads.execute(() -> pump(client, target, record));
                threads.execute(() -> pump(target, client, new ByteArrayOutputStream()));
            }
        } catch (IOException closed) {
            threads.shutdown();
        }
    }

    private static void pump(SocketChannel from, SocketChannel to, ByteArrayOutputStream record) {
        ByteBuffer buffer = ByteBuffer.allocate(64 * 1024);
        try (from;
                to) {
            while (from.read(buffer.clear()) >= 0) {
                buffer.flip();
                record.write(buffer.array(), 0, buffer.limit());
                while (buffer.hasRemaining()) {
                    to.write(buffer);
                }
            }
        } catch (IOException closed) {
            return; // either side has gone
        }
    }

    /** Every line that was sent to the engine and is not a header or the end of a head. */
    List<String> requests() {
        List<String> lines = new ArrayList<>();
        for (ByteArrayOutputStream connection : sent) {
            Stream.of(connection.toString(StandardCharsets.ISO_8859_1).split("\r\n", -1))
                    .filter(line -> !line.isEmpty() && !line.matches("[A-Za-z-]+: .*"))
                    .forEach(lines::add);
        }
        return lines;
    }

    Endpoint endpoint() throws EngineException {
        return Endpoint.parse("unix://" + socket, Optional.empty());
    }

    @Override
    public void close() throws IOException {
        server.close();
        for (SocketChannel channel : open) {
            channel.close();
        }
        threads.shutdownNow();
    }
}
