package com.oraclelumira.auditor;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What rules know of the way from an audit to its engine. */
class ReachedTest {

    @ParameterizedTest
    @CsvSource({
        "tcp://10.0.0.5:2375,10.0.0.5",
        "tcp://docker_proxy:2375,docker_proxy",
        "http://host.example:8080,host.example",
        "tcp://[::1]:2375,[::1]"
    })
    void plain_way_is_known_with_the_host_at_its_end(String engine, String host) {
        assertThat(Reached.fields(engine)).containsEntry("client_plain", true).containsEntry("client_host", host);
    }

    @Test
    void socket_and_encrypted_way_are_not_plain() {
        assertThat(Reached.fields("unix:///nowhere/docker.sock"))
                .containsEntry("client_plain", false)
                .doesNotContainKey("client_host");
        assertThat(Reached.fields("https://host.example:2376"))
                .containsEntry("client_plain", false)
                .doesNotContainKey("client_host");
    }

    @Test
    void snapshot_says_nothing_of_a_way() {
        assertThat(Reached.fields("/srv/snapshot")).isEmpty();
    }
}
