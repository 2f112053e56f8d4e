package com.oraclelumira.auditor.live.docker;

import java.io.Closeable;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.InterruptedIOException;
import java.net.SocketAddress;
import java.net.SocketTimeoutException;
import java.net.StandardProtocolFamily;
import java.net.UnixDomainSocketAddress;
import java.nio.ByteBuffer;
import java.nio.channels.SelectionKey;
import java.nio.channels.Selector;
import java.nio.channels.SocketChannel;
import java.nio.charset.StandardCharsets;
import java.time.Duration;

/**
 * One socket to an engine, with a limit on every wait.
 *
 * <p>Non-blocking with a selector of its own, since a blocking Unix socket channel knows no time-out. An interrupt ends a
 * wait at once. For one thread at a time.
 */
final class HttpConnection extends InputStream implements Closeable {

    private static final int BUFFER_BYTES = 32 * 1024;
    private static final int LONGEST_LINE = 64 * 1024;

    private final SocketChannel channel;
    private final Selector selector;
    private final Duration patience;
    private final ByteBuffer received = ByteBuffer.allocate(BUFFER_BYTES).flip();

    private HttpConnection(SocketChannel channel, Selector selector, Duration patience) {
        this.channel = channel;
        this.selector = selector;
        this.patience = patience;
    }

    /** @param patience for each wait; zero waits for ever */
    static HttpConnection open(SocketAddress address, Duration connectPatience, Duration patience) throws IOException {
        SocketChannel channel = address instanceof UnixDomainSocketAddress
                ? SocketChannel.open(StandardProtocolFamily.UNIX)
                : SocketChannel.open();
        try {
            channel.configureBlocking(false);
            Selector selector = Selector.open();
            channel.register(selector, 0);
            var connection = new HttpConnection(channel, selector, patience);
            connection.connect(address, connectPatience);
            return connection;
        } catch (IOException | RuntimeException e) {
            channel.close();
            throw e;
        }
    }

    private void connect(SocketAddress address, Duration connectPatience) throws IOException {
        boolean connected = channel.connect(address);
        while (!connected) {
            await(SelectionKey.OP_CONNECT, connectPatience);
            connected = channel.finishConnect();
        }
    }

    void send(String text) throws IOException {
        ByteBuffer bytes = ByteBuffer.wrap(text.getBytes(StandardCharsets.US_ASCII));
        while (bytes.hasRemaining()) {
            if (channel.write(bytes) == 0) {
                await(SelectionKey.OP_WRITE, patience);
            }
        }
    }

    /** The next line without its end. */
    String line() throws IOException {
        StringBuilder line = new StringBuilder();
        for (int octet = read(); octet != '\n'; octet = read()) {
            if (octet < 0 || line.length() > LONGEST_LINE) {
                throw new EOFException("the engine's answer ends within a line");
            }
            line.append((char) octet);
        }
        int end = line.length() - 1;
        return end >= 0 && line.charAt(end) == '\r' ? line.substring(0, end) : line.toString();
    }

    @Override
    public int read() throws IOException {
        return fill() ? received.get() & 0xff : -1;
    }

    @Override
    public int read(byte[] bytes, int offset, int length) throws IOException {
        if (length == 0) {
            return 0;
        }
        if (!fill()) {
            return -1;
        }
        int count = Math.min(length, received.remaining());
        received.get(bytes, offset, count);
        return count;
    }

    /** Whether there is a byte to take; false at the end of the stream. */
    private boolean fill() throws IOException {
        while (!received.hasRemaining()) {
            received.clear();
            int count = channel.read(received);
            received.flip();
            if (count < 0) {
                return false;
            }
            if (count == 0) {
                await(SelectionKey.OP_READ, patience);
            }
        }
        return true;
    }

    private void await(int operation, Duration limit) throws IOException {
        SelectionKey key = channel.keyFor(selector);
        key.interestOps(operation);
        selector.selectedKeys().clear();
        int ready = selector.select(limit.toMillis());
        if (Thread.currentThread().isInterrupted()) {
            throw new InterruptedIOException("cancelled");
        }
        if (ready == 0 && !limit.isZero()) {
            throw new SocketTimeoutException("no answer within " + limit.toMillis() + " ms");
        }
    }

    @Override
    public void close() throws IOException {
        try (selector) {
            channel.close();
        }
    }
}
