package com.oraclelumira.auditor.live.docker;

import com.github.dockerjava.transport.DockerHttpClient;
import java.io.IOException;
import java.io.InputStream;
import java.io.InterruptedIOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Consumer;

/** One answer over a plain connection: status, headers and a body that is read as it comes. */
final class HttpAnswer implements DockerHttpClient.Response {

    private final int status;
    private final Map<String, List<String>> headers;
    private final InputStream body;

    private HttpAnswer(int status, Map<String, List<String>> headers, InputStream body) {
        this.status = status;
        this.headers = headers;
        this.body = body;
    }

    /**
     * Sends a GET and reads the head of the answer.
     *
     * @param reusable told once the body has been read and the engine keeps the connection open
     * @throws PlainHttpClient.StaleConnectionException where the connection was closed before the answer began
     */
    static HttpAnswer ask(HttpConnection connection, String host, String path, Consumer<HttpConnection> reusable)
            throws IOException {
        int status = status(statusLine(connection, "GET " + path + " HTTP/1.1\r\nHost: " + host + "\r\n\r\n"));
        Map<String, List<String>> headers = headers(connection);
        Consumer<HttpConnection> whenRead = says(headers, "Connection", "close") ? HttpAnswer::drop : reusable;
        return new HttpAnswer(status, headers, body(connection, status, headers, whenRead));
    }

    private static String statusLine(HttpConnection connection, String request) throws IOException {
        return (char) firstOctet(connection, request) + connection.line();
    }

    private static int firstOctet(HttpConnection connection, String request) throws IOException {
        try {
            connection.send(request);
            int first = connection.read();
            if (first >= 0) {
                return first;
            }
        } catch (InterruptedIOException timeOutOrCancelled) {
            throw timeOutOrCancelled;
        } catch (IOException closed) {
            throw new PlainHttpClient.StaleConnectionException(closed);
        }
        throw new PlainHttpClient.StaleConnectionException(null);
    }

    private static int status(String line) throws IOException {
        if (!line.matches("HTTP/1\\.[01] [1-9][0-9]{2}( .*)?")) {
            throw new IOException("what answers here does not speak HTTP");
        }
        return Integer.parseInt(line.substring(9, 12));
    }

    private static Map<String, List<String>> headers(HttpConnection connection) throws IOException {
        Map<String, List<String>> headers = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
        for (String line = connection.line(); !line.isEmpty(); line = connection.line()) {
            int colon = line.indexOf(':');
            if (colon > 0) {
                headers.computeIfAbsent(line.substring(0, colon), name -> new ArrayList<>())
                        .add(line.substring(colon + 1).strip());
            }
        }
        return headers;
    }

    private static InputStream body(
            HttpConnection connection, int status, Map<String, List<String>> headers, Consumer<HttpConnection> whenRead)
            throws IOException {
        if (status == 204 || status == 304) {
            return HttpBody.ofLength(connection, 0, whenRead);
        }
        if (says(headers, "Transfer-Encoding", "chunked")) {
            return HttpBody.inChunks(connection, whenRead);
        }
        List<String> length = headers.getOrDefault("Content-Length", List.of());
        return length.isEmpty()
                ? HttpBody.untilClosed(connection)
                : HttpBody.ofLength(connection, length(length.get(0)), whenRead);
    }

    private static long length(String header) throws IOException {
        try {
            return Long.parseUnsignedLong(header);
        } catch (NumberFormatException e) {
            throw new IOException("the engine's answer has no valid length", e);
        }
    }

    private static boolean says(Map<String, List<String>> headers, String name, String value) {
        return headers.getOrDefault(name, List.of()).stream().anyMatch(value::equalsIgnoreCase);
    }

    private static void drop(HttpConnection connection) {
        try {
            connection.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public int getStatusCode() {
        return status;
    }

    @Override
    public Map<String, List<String>> getHeaders() {
        return headers;
    }

    @Override
    public InputStream getBody() {
        return body;
    }

    @Override
    public void close() {
        try {
            body.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
