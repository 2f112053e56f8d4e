package com.oraclelumira.auditor.web.security;

import static org.assertj.core.api.Assertions.assertThat;

import com.oraclelumira.auditor.model.Problem;
import com.oraclelumira.auditor.web.MapConfig;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class OidcSettingsTest {

    private static final Map<String, String> GOOD = Map.of(
            "lumira.oidc.provider", "https://id.example/realms/lumira",
            "lumira.oidc.client-id", "auditor",
            "lumira.oidc.client-secret", "a secret",
            "lumira.oidc.role-mapping", "sec:ops:admin, everybody:viewer");

    @Test
    void nothing_configured_is_off_and_no_mistake() {
        OidcSettings settings = settings(Map.of());

        assertThat(settings.isOn()).isFalse();
        assertThat(settings.problems()).isEmpty();
    }

    @Test
    void complete_configuration_is_on() {
        OidcSettings settings = settings(GOOD);

        assertThat(settings.problems()).isEmpty();
        assertThat(settings.isOn()).isTrue();
        assertThat(settings.label()).isEqualTo("id.example");
        assertThat(settings.getRedirectUri()).isEqualTo("${baseURL}/sign-in/provider/callback");
        assertThat(settings.mapping().roles())
                .containsOnly(Map.entry("sec:ops", Role.ADMIN), Map.entry("everybody", Role.VIEWER));
    }

    @Test
    void address_people_use_is_where_the_provider_sends_them_back_to() {
        assertThat(settings(with("lumira.url", "https://auditor.example/")).getRedirectUri())
                .isEqualTo("https://auditor.example/sign-in/provider/callback");
    }

    @Test
    void secret_is_read_from_a_file_without_its_line_break(@TempDir Path folder) throws IOException {
        Path file = Files.writeString(folder.resolve("secret"), "from a file\n");

        assertThat(settings(with("lumira.oidc.client-secret-file", file.toString()))
                        .getClientSecret())
                .isEqualTo("from a file");
    }

    @Test
    void empty_file_is_no_secret(@TempDir Path folder) throws IOException {
        Path file = Files.writeString(folder.resolve("secret"), "\n");

        assertThat(settings(with("lumira.oidc.client-secret-file", file.toString()))
                        .problems())
                .extracting(Problem::toString)
                .singleElement()
                .satisfies(problem -> assertThat(problem).contains("client-secret-file: empty"));
    }

    @ParameterizedTest
    @CsvSource({
        "provider, id.example, 'lumira.oidc.provider: not accepted, got id.example; accepted: '",
        "client-id, ' ', 'lumira.oidc.client-id: not set; accepted: '",
        "client-secret, '', 'lumira.oidc.client-secret-file: not set; accepted: '",
        "client-secret-file, /no/such/file, 'lumira.oidc.client-secret-file: cannot be read, got /no/such/file; accepted: '",
        "role-mapping, '', 'lumira.oidc.role-mapping: not set, so nobody would have a role; accepted: '",
        "role-mapping, ops:root, 'lumira.oidc.role-mapping: not accepted, got ops:root; accepted: '",
        "role-mapping, 'viewer,ops:admin', 'lumira.oidc.role-mapping: not accepted, got viewer; accepted: '",
        "role-mapping, ':admin,ops:admin', 'lumira.oidc.role-mapping: not accepted, got :admin; accepted: '",
    })
    void mistake_is_named_by_its_key_and_nobody_signs_in_by_the_provider(String key, String value, String told) {
        OidcSettings settings = settings(with("lumira.oidc." + key, value));

        assertThat(settings.isOn()).isFalse();
        assertThat(settings.problems())
                .extracting(Problem::toString)
                .singleElement()
                .satisfies(problem -> assertThat(problem).contains(told).doesNotContain("a secret"));
    }

    private static Map<String, String> with(String key, String value) {
        Map<String, String> all = new HashMap<>(GOOD);
        all.put(key, value);
        return all;
    }

    private static OidcSettings settings(Map<String, String> values) {
        MapConfig config = new MapConfig(values);
        return new OidcSettings(config, new Transport(config));
    }
}
