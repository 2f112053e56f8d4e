package com.oraclelumira.auditor.web.security;

import static org.assertj.core.api.Assertions.assertThat;

import com.oraclelumira.auditor.model.Problem;
import com.oraclelumira.auditor.web.MapConfig;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TransportTest {

    @Test
    void plain_unless_the_configuration_says_otherwise() {
        Transport transport =
                transport(Map.of("lumira.https.port", "-1", "lumira.https.keystore", "/config/no-keys.p12"));

        assertThat(transport.isEncrypted()).isFalse();
        assertThat(transport.problems()).isEmpty();
        assertThat(transport.address("127.0.0.1", "9080")).isEqualTo("http://localhost:9080/");
    }

    @Test
    void encrypted_by_a_port_with_a_key() {
        Transport transport = transport(Map.of("lumira.https.port", "9443", "lumira.https.keystore", "/keys.p12"));

        assertThat(transport.isEncrypted()).isTrue();
        assertThat(transport.problems()).isEmpty();
        assertThat(transport.address("0.0.0.0", "9080")).isEqualTo("https://0.0.0.0:9443/");
    }

    @Test
    void encrypted_by_a_proxy_in_front() {
        Transport transport = transport(Map.of("lumira.url", "https://auditor.example/"));

        assertThat(transport.isEncrypted()).isTrue();
        assertThat(transport.port()).isEmpty();
        assertThat(transport.address("127.0.0.1", "9080")).isEqualTo("https://auditor.example/");
    }

    @ParameterizedTest
    @CsvSource({
        "lumira.https.port, 0, 'lumira.https.port: not accepted, got 0; accepted: 1 to 65535'",
        "lumira.https.port, 65536, 'lumira.https.port: not accepted, got 65536; accepted: 1 to 65535'",
        "lumira.https.port, on, 'lumira.https.port: not accepted, got on; accepted: 1 to 65535'",
        "lumira.https.port, 9443, 'lumira.https.keystore: not set'",
        "lumira.url, auditor.example, 'lumira.url: not accepted, got auditor.example; accepted: https://HOST'",
        "lumira.url, https://auditor.example/path, 'lumira.url: not accepted, got https://auditor.example/path; accepted: '",
    })
    void mistake_is_named_by_its_key(String key, String value, String told) {
        assertThat(transport(Map.of(key, value)).problems())
                .extracting(Problem::toString)
                .singleElement()
                .satisfies(problem -> assertThat(problem).contains(told));
    }

    private static Transport transport(Map<String, String> values) {
        return new Transport(new MapConfig(values));
    }
}
