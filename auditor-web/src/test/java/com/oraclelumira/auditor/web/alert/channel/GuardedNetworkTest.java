package com.oraclelumira.auditor.web.alert.channel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.SocketException;
import java.net.SocketTimeoutException;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class GuardedNetworkTest {

    private static final Duration LONG = Duration.ofMinutes(1);
    private static final Duration SHORT = Duration.ofMillis(100);

    private ServerSocket server;

    @BeforeEach
    void begin() throws IOException {
        server = new ServerSocket(0, 10, InetAddress.getLoopbackAddress());
    }

    @AfterEach
    void end() throws IOException {
        server.close();
    }

    @ParameterizedTest
    @ValueSource(strings = {"127.0.0.1", "localhost", "::1", "169.254.169.254"})
    void nothing_goes_to_this_host_or_its_network_alone_unless_it_is_allowed(String host) {
        Network guarded = new GuardedNetwork(false);

        assertThatThrownBy(() -> guarded.connect(host, server.getLocalPort()))
                .isInstanceOf(UnreachableException.class)
                .hasMessageStartingWith(host)
                .hasMessageContaining("allow-local");
    }

    @Test
    void connection_knows_the_name_it_was_asked_for() throws IOException {
        try (Socket socket = new GuardedNetwork(true).connect("localhost", server.getLocalPort())) {
            assertThat(socket.isConnected()).isTrue();
            assertThat(socket.getInetAddress().getHostName()).isEqualTo("localhost");
        }
    }

    @Test
    void closed_port_and_unknown_name_are_told_by_the_host() throws IOException {
        int port = server.getLocalPort();
        server.close();
        Network network = new GuardedNetwork(true);

        assertThatThrownBy(() -> network.connect("127.0.0.1", port))
                .isInstanceOf(UnreachableException.class)
                .hasMessage("127.0.0.1: no connection");
        assertThatThrownBy(() -> network.connect("mail.invalid", 25))
                .isInstanceOf(UnreachableException.class)
                .hasMessage("mail.invalid: no such host");
    }

    @Test
    void silence_ends_a_read() throws IOException {
        try (Socket socket = new GuardedNetwork(true, SHORT, LONG).connect("127.0.0.1", server.getLocalPort())) {
            assertThatThrownBy(() -> socket.getInputStream().read()).isInstanceOf(SocketTimeoutException.class);
        }
    }

    @Test
    void connection_ends_however_busy_it_is() throws IOException {
        try (Socket socket = new GuardedNetwork(true, LONG, SHORT).connect("127.0.0.1", server.getLocalPort())) {
            assertThatThrownBy(() -> socket.getInputStream().read())
                    .isInstanceOf(SocketException.class)
                    .isNotInstanceOf(SocketTimeoutException.class);
        }
    }
}
