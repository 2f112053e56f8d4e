package com.oraclelumira.auditor.web.alert.channel;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.ConnectException;
import java.net.http.HttpClient;
import java.net.http.HttpConnectTimeoutException;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpTimeoutException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import javax.net.ssl.SSLException;

/**
 * HTTP to receivers: guarded addresses, no redirect, no cookie, limits of time and size. The name is looked up before each request, and the
 * JVM keeps that answer for the connection that follows.
 */
public final class GuardedHttp implements Http {

    /** How long a receiver has to take the connection, and then to answer. */
    static final Duration CONNECT = Duration.ofSeconds(5);

    static final Duration ANSWER = Duration.ofSeconds(10);

    private static final int KEPT = 64 * 1024;

    private final HttpClient client;
    private final boolean allowLocal;
    private final Duration answer;

    /** @param allowLocal whether addresses of this host and its network alone may be asked */
    public GuardedHttp(boolean allowLocal) {
        this(allowLocal, ANSWER);
    }

    GuardedHttp(boolean allowLocal, Duration answer) {
        this.allowLocal = allowLocal;
        this.answer = answer;
        this.client = HttpClient.newBuilder()
                .version(HttpClient.Version.HTTP_1_1)
                .followRedirects(HttpClient.Redirect.NEVER)
                .connectTimeout(CONNECT)
                .build();
    }

    @Override
    public Reply send(Call call) throws IOException, InterruptedException {
        String host = call.uri().getHost();
        if (!allowLocal) {
            AddressGuard.check(host);
        }
        try {
            HttpResponse<InputStream> response = client.send(request(call), HttpResponse.BodyHandlers.ofInputStream());
            return new Reply(response.statusCode(), first(response), text(response.body()));
        } catch (ConnectException | HttpConnectTimeoutException e) {
            throw new UnreachableException(host + ": no connection", e);
        } catch (HttpTimeoutException e) {
            throw new IOException(host + ": no answer in " + answer.toSeconds() + " s", e);
        } catch (IOException e) {
            throw new IOException(host + ": " + reason(e), e);
        }
    }

    /** The client's own limit of time ends with the headers: a body that trickles is closed. */
    private String text(InputStream body) throws IOException {
        try (body) {
            CompletableFuture<Void> tooLate = CompletableFuture.runAsync(
                    () -> close(body), CompletableFuture.delayedExecutor(answer.toMillis(), TimeUnit.MILLISECONDS));
            String text = new String(body.readNBytes(KEPT), StandardCharsets.UTF_8);
            tooLate.cancel(false);
            return text;
        }
    }

    private static void close(InputStream body) {
        try {
            body.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private HttpRequest request(Call call) {
        HttpRequest.Builder request = HttpRequest.newBuilder(call.uri())
                .timeout(answer)
                .method(call.method(), HttpRequest.BodyPublishers.ofString(call.body()));
        call.headers().forEach(request::setHeader);
        return request.build();
    }

    private static Map<String, String> first(HttpResponse<?> response) {
        return response.headers().map().entrySet().stream()
                .collect(Collectors.toMap(
                        header -> header.getKey().toLowerCase(Locale.ROOT),
                        header -> header.getValue().get(0),
                        (one, other) -> one));
    }

    /** The kind of failure: texts of the client can hold the whole address. */
    private static String reason(IOException e) {
        return e instanceof SSLException ? "no encrypted connection" : "the connection broke off";
    }
}
