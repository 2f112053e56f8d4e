package com.oraclelumira.auditor.web.alert.channel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.InetAddress;
import java.net.URI;
import java.net.UnknownHostException;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class GuardedHttpTest {

    private final FakeReceiver receiver = new FakeReceiver();

    @AfterEach
    void end() {
        receiver.close();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "127.0.0.1",
                "127.9.9.9",
                "::1",
                "::ffff:127.0.0.1",
                "0.0.0.0",
                "0.1.2.3",
                "169.254.169.254",
                "fe80::1",
                "fd00:ec2::254",
                "224.0.0.1"
            })
    void address_of_this_host_or_its_network_alone_is_refused(String address) throws UnknownHostException {
        assertThat(AddressGuard.isRefused(InetAddress.getByName(address))).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"10.0.0.5", "192.168.1.20", "93.184.216.34", "2001:db8::1", "fd12::1"})
    void address_of_another_host_is_not(String address) throws UnknownHostException {
        assertThat(AddressGuard.isRefused(InetAddress.getByName(address))).isFalse();
    }

    @Test
    void local_receiver_hears_nothing_unless_it_is_allowed() throws Exception {
        Call call = Call.post(URI.create("http://127.0.0.1:" + receiver.port() + "/hook/s3cr3t"), "{}");

        assertThatThrownBy(() -> new GuardedHttp(false).send(call))
                .isInstanceOf(UnreachableException.class)
                .hasMessageContaining("allow-local")
                .hasMessageNotContaining("s3cr3t");
        assertThat(receiver.asked()).isEmpty();
        assertThat(new GuardedHttp(true).send(call).status()).isEqualTo(200);
    }

    @Test
    void name_is_looked_up_before_it_is_asked() {
        Call call = Call.post(URI.create("http://localhost:" + receiver.port() + "/"), "{}");

        assertThatThrownBy(() -> new GuardedHttp(false).send(call)).isInstanceOf(UnreachableException.class);
        assertThat(receiver.asked()).isEmpty();
    }

    @Test
    void redirect_is_not_followed() throws Exception {
        receiver.answer(asked -> new FakeReceiver.Answer(302, "", Map.of("Location", "/elsewhere")));

        Reply reply =
                new GuardedHttp(true).send(Call.post(URI.create("http://127.0.0.1:" + receiver.port() + "/"), "{}"));

        assertThat(reply.status()).isEqualTo(302);
        assertThat(receiver.asked()).hasSize(1);
    }

    @Test
    void long_answer_is_kept_in_part() throws Exception {
        receiver.answer(asked -> new FakeReceiver.Answer(200, "x".repeat(1_000_000)));

        Reply reply =
                new GuardedHttp(true).send(Call.post(URI.create("http://127.0.0.1:" + receiver.port() + "/"), "{}"));

        assertThat(reply.body()).hasSize(64 * 1024);
    }

    @Test
    void closed_port_is_told_by_its_host_and_known_to_have_heard_nothing() {
        int port = receiver.port();
        receiver.close();

        assertThatThrownBy(() ->
                        new GuardedHttp(true).send(Call.post(URI.create("http://127.0.0.1:" + port + "/s3cr3t"), "{}")))
                .isInstanceOf(UnreachableException.class)
                .hasMessage("127.0.0.1: no connection");
    }
}
