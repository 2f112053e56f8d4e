package com.oraclelumira.auditor.compose.format;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Optional;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.CharRange;
import net.jqwik.api.constraints.Chars;
import net.jqwik.api.constraints.StringLength;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PortSpecTest {

    private static String shown(PortSpec port) {
        return port.hostIp().orElse("*") + " " + port.published().orElse("?") + " " + port.target() + " "
                + port.protocol();
    }

    @ParameterizedTest
    @CsvSource({
        "80, * ? 80 tcp", "8080:80, * 8080 80 tcp", "127.0.0.1:8080:80/UDP, 127.0.0.1 8080 80 udp",
                "[::1]:80:81, ::1 80 81 tcp",
        "7000-7010:7777, * 7000-7010 7777 tcp", ":80, * ? 80 tcp", "127.0.0.1::80, 127.0.0.1 ? 80 tcp",
                "080:0080, * 80 80 tcp",
        "80/, * ? 80 tcp", "53:53/sctp, * 53 53 sctp", "8000-8000:80, * 8000 80 tcp",
                "[::ffff:1.2.3.4]:1:2, ::ffff:1.2.3.4 1 2 tcp"
    })
    void short_form_becomes_long(String text, String port) throws FormatException {
        assertThat(PortSpec.parse(text)).extracting(PortSpecTest::shown).containsExactly(port);
    }

    @Test
    void container_range_is_one_port_each() throws FormatException {
        assertThat(PortSpec.parse("3000-3002")).extracting(PortSpec::target).containsExactly(3000, 3001, 3002);
        assertThat(PortSpec.parse("127.0.0.1:5000-5001:6000-6001/udp"))
                .containsExactly(
                        new PortSpec("ingress", Optional.of("127.0.0.1"), 6000, Optional.of("5000"), "udp"),
                        new PortSpec("ingress", Optional.of("127.0.0.1"), 6001, Optional.of("5001"), "udp"));
    }

    @ParameterizedTest
    @CsvSource({
        "::1:8080:80, Invalid ip address: ::1",
        "8000-8002:80-81, Invalid ranges specified for container and host Ports: 80-81 and 8000-8002",
        "8000:80-81, Invalid ranges specified for container and host Ports: 80-81 and 8000",
        "abc:80, Invalid hostPort: abc",
        "70000:80, Invalid hostPort: 70000",
        "80:80/http, Invalid proto: http",
        ":, No port specified: :<empty>",
        "'', No port specified: <empty>",
        "-1:80, Invalid hostPort: -1",
        "'8080: 80', Invalid containerPort:  80",
        "lumira.fr:80:80, Invalid ip address: lumira.fr",
        "80-70, Invalid containerPort: 80-70",
        "1-2-3:80, Invalid hostPort: 1-2-3",
        "300.0.0.1:80:80, Invalid ip address: 300.0.0.1",
        "[::1:80:80, Invalid ip address: [::1",
        "65536, Invalid containerPort: 65536"
    })
    void refusal_names_the_part(String text, String message) {
        assertThatThrownBy(() -> PortSpec.parse(text))
                .isInstanceOf(FormatException.class)
                .hasMessageStartingWith(message);
    }

    @Property
    void every_text_is_a_port_or_refused(
            @ForAll
                    @Chars({':', '-', '/', '.', '[', ']', 't', 'c', 'p'})
                    @CharRange(from = '0', to = '9')
                    @StringLength(max = 12)
                    String text) {
        try {
            List<PortSpec> ports = PortSpec.parse(text);
            assertThat(ports).isNotEmpty().allMatch(port -> port.target() <= 65_535);
        } catch (FormatException e) {
            assertThat(e.getMessage()).isNotEmpty();
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"::", "::1", "fe80::1", "1:2:3:4:5:6:7:8", "1::8", "::ffff:10.0.0.1", "10.0.0.1", "0.0.0.0"})
    void addresses_are_known(String text) {
        assertThat(IpAddresses.isAddress(text)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                ":",
                ":::",
                "1::2::3",
                "1:2:3:4:5:6:7",
                "1:2:3:4:5:6:7:8:9",
                "g::1",
                "01.2.3.4",
                "1.2.3",
                "fe80::1%eth0",
                "1.2.3.4::"
            })
    void other_text_is_no_address(String text) {
        assertThat(IpAddresses.isAddress(text)).isFalse();
    }
}
