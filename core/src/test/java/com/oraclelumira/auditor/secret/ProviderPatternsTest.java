package com.oraclelumira.auditor.secret;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Tokens are put together here, so that no token stands in the sources. */
class ProviderPatternsTest {

    static Stream<List<String>> tokens() {
        return Stream.of(
                List.of("aws-access-key", "AKIA" + "IOSFODNN7EXAMPLE"),
                List.of("aws-access-key", "A3T" + "X" + "A2".repeat(8)),
                List.of("gitlab-token", "glffct" + "-" + "a".repeat(20)),
                List.of("gitlab-token", "GR1348941" + "b".repeat(20)),
                List.of("slack-token", "xoxo" + "-1-2-3-" + "abcdef0123"),
                List.of("stripe-key", "rk_prod" + "_" + "c".repeat(12)),
                List.of("twilio-key", "SK" + "0aB1".repeat(8)),
                List.of("harness-token", "pat" + "." + "a".repeat(22) + "." + "xY".repeat(12) + "." + "z".repeat(20)),
                List.of("postman-key", "PMAK" + "-" + "0A".repeat(12) + "-" + "0a".repeat(17)),
                List.of("dynatrace-token", "dt0c01" + "." + "a1".repeat(12) + "." + "B2".repeat(32)),
                List.of("flutterwave-key", "FLWSECK_TEST" + "-" + "A1".repeat(16) + "-X"),
                List.of("artifactory-key", "cmVmd" + "a".repeat(59)),
                List.of("openshift-token", "sha256" + "~" + "a".repeat(43)),
                List.of("onepassword-token", "A3" + "-ABCDEF-ABCDEF-ABCDE-ABCDE-ABCDE-ABCDE"),
                List.of("plaid-token", "access" + "-sandbox-550e8400-e29b-41d4-a716-446655440000"),
                List.of("github-token", "ghp" + "_" + "a".repeat(36)),
                List.of("gitlab-token", "glpat" + "-" + "b".repeat(20)),
                List.of("slack-token", "xoxb" + "-123456789012-abcdefabcdef"),
                List.of("stripe-key", "sk_live" + "_" + "c".repeat(24)),
                List.of("google-api-key", "AIza" + "d".repeat(35)),
                List.of("telegram-bot", "123456789:" + "AA" + "e".repeat(33)),
                List.of("sendgrid-key", "SG" + "." + "f".repeat(22) + "." + "g".repeat(43)),
                List.of("databricks-token", "dapi" + "0a".repeat(16)),
                List.of("sonar-token", "squ" + "_" + "0a".repeat(20)),
                List.of("rubygems-key", "rubygems" + "_" + "0a".repeat(24)),
                List.of("terraform-token", "i".repeat(14) + ".atlas" + "v1." + "j".repeat(64)),
                List.of("jwt", "eyJ" + "hbGciOiJIUzI1" + ".eyJ" + "zdWIiOiIxMjM0" + ".abcdefghijkl"),
                List.of(
                        "private-key",
                        "-----BEGIN RSA " + "PRIVATE KEY-----\nMIIabc\n-----END RSA " + "PRIVATE KEY-----"),
                List.of("htpasswd-bcrypt", "$2y$05$" + "h".repeat(53)));
    }

    @ParameterizedTest
    @MethodSource("tokens")
    void token_of_a_provider_is_found_whole(List<String> row) {
        String text = "before " + row.get(1) + " after";
        assertThat(ProviderPatterns.find(text)).anySatisfy(match -> {
            assertThat(match.detail()).isEqualTo(row.get(0));
            assertThat(text.substring(match.start(), match.end())).isEqualTo(row.get(1));
        });
    }

    @Test
    void digest_uuid_and_version_are_no_tokens() {
        assertThat(Stream.of(
                                "sha256:" + "ab12".repeat(16),
                                "550e8400-e29b-41d4-a716-446655440000",
                                "nginx:1.27.3-alpine",
                                "A035C8C19219BA821ECEA86B64E628F8D684696D")
                        .flatMap(text -> ProviderPatterns.find(text).stream()))
                .isEmpty();
    }

    @Test
    void ids_are_unique() {
        assertThat(ProviderPatterns.all())
                .extracting(ProviderPattern::id)
                .doesNotHaveDuplicates()
                .hasSizeGreaterThan(80);
    }

    @Test
    void every_row_of_the_table_compiles_and_has_a_group_for_the_secret() {
        assertThat(ProviderPatterns.all())
                .allSatisfy(row -> assertThat(row.pattern().groupCount()).isPositive());
    }
}
