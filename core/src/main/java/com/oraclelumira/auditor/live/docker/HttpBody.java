package com.oraclelumira.auditor.live.docker;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.util.function.Consumer;

/** A body of an HTTP/1.1 answer: of a given length, in chunks, or up to the end of the connection. */
final class HttpBody extends InputStream {

    /** How much is left of the current piece; the whole body is one piece where it is not chunked. */
    private long left;

    private final boolean chunked;
    private final boolean untilClosed;
    private final InputStream source;
    private final HttpConnection connection;
    private final Consumer<HttpConnection> whenRead;
    private boolean ended;

    private HttpBody(
            HttpConnection connection,
            long length,
            boolean chunked,
            boolean untilClosed,
            Consumer<HttpConnection> whenRead) {
        this.connection = connection;
        this.source = connection;
        this.left = length;
        this.chunked = chunked;
        this.untilClosed = untilClosed;
        this.whenRead = whenRead;
    }

    /** @param whenRead told once the last byte has been taken, so that the connection can be used again */
    static HttpBody ofLength(HttpConnection connection, long length, Consumer<HttpConnection> whenRead) {
        return new HttpBody(connection, length, false, false, whenRead);
    }

    static HttpBody inChunks(HttpConnection connection, Consumer<HttpConnection> whenRead) {
        return new HttpBody(connection, 0, true, false, whenRead);
    }

    static HttpBody untilClosed(HttpConnection connection) {
        return new HttpBody(connection, Long.MAX_VALUE, false, true, closed -> {});
    }

    @Override
    public int read() throws IOException {
        byte[] one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
    }

    @Override
    public int read(byte[] bytes, int offset, int length) throws IOException {
        if (length == 0) {
            return 0;
        }
        if (!more()) {
            return -1;
        }
        int count = source.read(bytes, offset, (int) Math.min(length, left));
        if (count < 0) {
            return endOfConnection();
        }
        left -= count;
        if (chunked && left == 0) {
            connection.line();
        }
        return count;
    }

    private boolean more() throws IOException {
        if (!ended && left == 0 && chunked) {
            left = chunkLength(connection.line());
            if (left == 0) {
                skipTrailers();
            }
        }
        if (!ended && left == 0) {
            ended = true;
            whenRead.accept(connection);
        }
        return !ended;
    }

    private static long chunkLength(String line) throws IOException {
        int extension = line.indexOf(';');
        String digits = (extension < 0 ? line : line.substring(0, extension)).strip();
        try {
            return Long.parseLong(digits, 16);
        } catch (NumberFormatException e) {
            throw new IOException("the engine's answer is not in chunks as it says", e);
        }
    }

    private void skipTrailers() throws IOException {
        String trailer = connection.line();
        while (!trailer.isEmpty()) {
            trailer = connection.line();
        }
    }

    private int endOfConnection() throws EOFException {
        if (!untilClosed) {
            throw new EOFException("the engine closed the connection within an answer");
        }
        ended = true;
        return -1;
    }

    /** A body that was not read to its end leaves a connection that cannot be used again. */
    @Override
    public void close() throws IOException {
        if (!ended || untilClosed) {
            connection.close();
        }
    }
}
