package com.oraclelumira.auditor.live.docker;

import com.oraclelumira.auditor.live.EngineException;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.SocketAddress;
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

/** A Unix or TCP socket in front of an engine's that passes everything on and keeps what was sent to it. */
final class RecordingProxy implements AutoCloseable {

    private final Endpoint endpoint;
    private final Endpoint engine;
    private final ServerSocketChannel server;
    private final ExecutorService threads = Executors.newCachedThreadPool();
    private final List<ByteArrayOutputStream> sent = new CopyOnWriteArrayList<>();
    private final List<SocketChannel> open = new CopyOnWriteArrayList<>();

    /** Listens on that Unix socket. */
    RecordingProxy(Path socket, Endpoint engine) throws IOException, EngineException {
        this(ServerSocketChannel.open(StandardProtocolFamily.UNIX), UnixDomainSocketAddress.of(socket), engine);
    }

    /** Listens on a port of the loopback interface. */
    RecordingProxy(Endpoint engine) throws IOException, EngineException {
        this(ServerSocketChannel.open(), new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), engine);
    }

    private RecordingProxy(ServerSocketChannel server, SocketAddress address, Endpoint engine)
            throws IOException, EngineException {
        this.engine = engine;
        this.server = server.bind(address);
        this.endpoint = Endpoint.parse(
                server.getLocalAddress() instanceof InetSocketAddress tcp
                        ? "tcp://127.0.0.1:" + tcp.getPort()
                        : "unix://" + server.getLocalAddress(),
                Optional.empty());
        threads.execute(this::accept);
    }

    private SocketAddress target() {
        return engine.isUnixSocket()
                ? UnixDomainSocketAddress.of(engine.socket())
                : new InetSocketAddress(engine.uri().getHost(), engine.port());
    }

    private void accept() {
        try {
            while (true) {
                SocketChannel client = server.accept();
                SocketChannel target = SocketChannel.open(target());
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

    Endpoint endpoint() {
        return endpoint;
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
