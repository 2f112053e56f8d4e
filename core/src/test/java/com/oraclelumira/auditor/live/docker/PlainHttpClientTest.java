package com.oraclelumira.auditor.live.docker;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.github.dockerjava.transport.DockerHttpClient;
import com.github.dockerjava.transport.DockerHttpClient.Request;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.StandardProtocolFamily;
import java.net.UnixDomainSocketAddress;
import java.nio.ByteBuffer;
import java.nio.channels.ServerSocketChannel;
import java.nio.channels.SocketChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Against a socket that answers with exactly these bytes. */
class PlainHttpClientTest {

    private static final String OK = "HTTP/1.1 200 OK\r\n";
    private static final String HANG_UP = "";

    @TempDir
    Path folder;

    private final AtomicInteger connections = new AtomicInteger();
    private ServerSocketChannel server;

    @BeforeEach
    void listen() throws Exception {
        server = ServerSocketChannel.open(StandardProtocolFamily.UNIX);
        server.bind(UnixDomainSocketAddress.of(folder.resolve("s")));
    }

    @AfterEach
    void close() throws Exception {
        server.close();
    }

    @Test
    void body_of_a_given_length_is_read_and_the_connection_used_again() {
        serve(List.of(List.of(OK + "Content-Length: 2\r\n\r\n{}", OK + "Content-Length: 3\r\n\r\n[1]")));

        try (var client = client()) {
            assertThat(body(client)).isEqualTo("{}");
            assertThat(body(client)).isEqualTo("[1]");
        }
        assertThat(connections).hasValue(1);
    }

    @Test
    void chunks_are_joined_and_the_connection_used_again() {
        String chunked =
                OK + "transfer-encoding: Chunked\r\n\r\n5;ext=1\r\nhello\r\n6\r\n world\r\n0\r\nTrailer: x\r\n\r\n";
        serve(List.of(List.of(chunked, chunked)));

        try (var client = client()) {
            assertThat(body(client)).isEqualTo("hello world");
            assertThat(body(client)).isEqualTo("hello world");
        }
        assertThat(connections).hasValue(1);
    }

    @Test
    void body_without_a_length_lasts_until_the_connection_ends() {
        serve(List.of(List.of(OK + "\r\nall of it", HANG_UP)));

        try (var client = client()) {
            assertThat(body(client)).isEqualTo("all of it");
        }
    }

    @Test
    void connection_that_the_engine_will_close_is_not_used_again() {
        String last = OK + "Connection: close\r\nContent-Length: 1\r\n\r\n1";
        serve(List.of(List.of(last), List.of(last)));

        try (var client = client()) {
            body(client);
            body(client);
        }
        assertThat(connections).hasValue(2);
    }

    @Test
    void idle_connection_that_a_restarted_engine_closed_is_replaced() throws Exception {
        String answer = OK + "Content-Length: 1\r\n\r\n1";
        serve(List.of(List.of(answer, HANG_UP), List.of(answer)));

        try (var client = client()) {
            body(client);
            Thread.sleep(50);
            assertThat(body(client)).isEqualTo("1");
        }
        assertThat(connections).hasValue(2);
    }

    @Test
    void new_connection_that_is_closed_without_an_answer_is_tried_once_more() {
        serve(List.of(List.of(HANG_UP), List.of(OK + "Content-Length: 1\r\n\r\n1")));

        try (var client = client()) {
            assertThat(body(client)).isEqualTo("1");
        }
        assertThat(connections).hasValue(2);
    }

    @Test
    void engine_that_closes_every_connection_is_an_error_at_the_second() {
        serve(List.of(List.of(HANG_UP), List.of(HANG_UP), List.of(HANG_UP)));

        try (var client = client()) {
            assertThatThrownBy(() -> body(client)).hasMessageContaining("closed the connection without an answer");
        }
        assertThat(connections).hasValue(2);
    }

    @Test
    void answer_cut_short_is_an_error_and_never_a_shorter_answer() {
        serve(List.of(
                List.of(OK + "Content-Length: 9\r\n\r\n{}", HANG_UP),
                List.of(OK + "Transfer-Encoding: chunked\r\n\r\n5\r\nhel", HANG_UP)));

        try (var client = client()) {
            assertThatThrownBy(() -> body(client)).hasMessageContaining("closed the connection within an answer");
            assertThatThrownBy(() -> body(client)).hasMessageContaining("closed the connection within an answer");
        }
    }

    @Test
    void status_without_a_body_has_none() {
        serve(List.of(List.of("HTTP/1.1 204 No Content\r\n\r\n")));

        try (var client = client()) {
            assertThat(body(client)).isEmpty();
        }
    }

    @Test
    void what_is_not_http_is_refused() {
        serve(List.of(List.of("SSH-2.0-OpenSSH_9.2\r\n")));

        try (var client = client()) {
            assertThatThrownBy(() -> body(client)).hasMessageContaining("does not speak HTTP");
        }
    }

    @Test
    void engine_that_does_not_answer_ends_in_a_time_out() {
        serve(List.of(List.of(OK + "Content-Length: 9\r\n\r\n{")));

        try (var client = new PlainHttpClient(
                UnixDomainSocketAddress.of(folder.resolve("s")), "docker", Duration.ofMillis(100))) {
            assertThatThrownBy(() -> body(client)).hasMessageContaining("no answer within 100 ms");
        }
    }

    @Test
    void anything_but_get_is_refused_before_it_is_sent() {
        try (var client = client()) {
            for (Request.Method method : Request.Method.values()) {
                if (method != Request.Method.GET) {
                    Request request =
                            Request.builder().method(method).path("/x").build();
                    assertThatThrownBy(() -> client.execute(request)).isInstanceOf(IllegalArgumentException.class);
                }
            }
        }
        assertThat(connections).hasValue(0);
    }

    @Test
    void socket_that_does_not_exist_is_an_error() {
        try (var client = new PlainHttpClient(
                UnixDomainSocketAddress.of(folder.resolve("none")), "docker", Duration.ofSeconds(1))) {
            assertThatThrownBy(() -> body(client)).isInstanceOf(UncheckedIOException.class);
        }
    }

    private PlainHttpClient client() {
        return new PlainHttpClient(UnixDomainSocketAddress.of(folder.resolve("s")), "docker", Duration.ofSeconds(5));
    }

    private static String body(DockerHttpClient client) {
        try (var response = client.execute(EnginePath.VERSION.request("", "", Map.of()))) {
            return new String(response.getBody().readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** For each connection the answers it gives, one a request; after HANG_UP it closes, else it stays open. */
    private void serve(List<List<String>> answers) {
        Queue<List<String>> scripts = new ConcurrentLinkedQueue<>(answers);
        Thread thread = new Thread(() -> {
            try {
                while (!scripts.isEmpty()) {
                    SocketChannel accepted = server.accept();
                    connections.incrementAndGet();
                    answer(accepted, new ArrayDeque<>(scripts.remove()));
                }
            } catch (IOException closed) {
                Thread.currentThread().interrupt();
            }
        });
        thread.setDaemon(true);
        thread.start();
    }

    private static void answer(SocketChannel channel, ArrayDeque<String> script) throws IOException {
        while (!script.isEmpty()) {
            if (script.peek().equals(HANG_UP)) {
                channel.close();
                return;
            }
            if (channel.read(ByteBuffer.allocate(8192)) < 0) {
                return;
            }
            channel.write(ByteBuffer.wrap(script.remove().getBytes(StandardCharsets.UTF_8)));
        }
    }
}
