package com.oraclelumira.auditor.oci;

import java.io.IOException;
import java.net.ConnectException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpClient.Redirect;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.channels.UnresolvedAddressException;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.Stream;
import javax.net.ssl.SSLException;

/** GET requests whose answers are bounded in size and in time. No redirect is followed. */
final class Exchange {
    /** One for all artifacts, so that several of one registry share its connections. */
    private static final HttpClient CLIENT = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .followRedirects(Redirect.NEVER)
            .build();

    private final Duration limit;
    private final long end;

    /** @param limit for all of them together, from now on */
    Exchange(Duration limit) {
        this.limit = limit;
        this.end = System.nanoTime() + limit.toNanos();
    }

    /**
     * The answer, whatever its status.
     *
     * @param most how many bytes it may have
     * @throws IOException where there is none, with a reason
     */
    HttpResponse<byte[]> get(URI address, Map<String, String> headers, int most) throws IOException {
        HttpRequest.Builder request = HttpRequest.newBuilder(address).GET();
        headers.forEach(request::header);
        CompletableFuture<HttpResponse<byte[]>> answer =
                CLIENT.sendAsync(request.build(), information -> new BoundedBody(most));
        try {
            return answer.get(end - System.nanoTime(), TimeUnit.NANOSECONDS);
        } catch (TimeoutException e) {
            throw new IOException("it did not answer in full within " + limit.toMillis() / 1000.0 + " s", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("reading it was cancelled", e);
        } catch (ExecutionException e) {
            throw new IOException(reason(e), e);
        } finally {
            answer.cancel(true);
        }
    }

    private static String reason(Throwable failure) {
        if (has(failure, UnresolvedAddressException.class)) {
            return "its host is unknown";
        }
        if (has(failure, ConnectException.class)) {
            return "its host does not accept the connection";
        }
        if (has(failure, SSLException.class)) {
            return "its host is not trusted: its certificate is of no authority that this Java knows, or for another host";
        }
        return causes(failure)
                .filter(BoundedBody.TooLarge.class::isInstance)
                .map(Throwable::getMessage)
                .findFirst()
                .orElse("the connection broke, or its answer is not HTTP");
    }

    private static boolean has(Throwable failure, Class<? extends Throwable> type) {
        return causes(failure).anyMatch(type::isInstance);
    }

    private static Stream<Throwable> causes(Throwable failure) {
        return Stream.iterate(failure, cause -> cause != null, Throwable::getCause)
                .limit(20);
    }
}
