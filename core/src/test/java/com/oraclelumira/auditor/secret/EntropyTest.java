package com.oraclelumira.auditor.secret;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class EntropyTest {

    @ParameterizedTest
    @ValueSource(strings = {"q7Zr0Lk2Xw9VbN4tYs8Pm1Hd", "f3a91c07e5d24b68a0fe", "9s+Kd03jfLqPz71mVx/RtY2=="})
    void text_drawn_by_lot_is_random(String text) {
        assertThat(Entropy.isRandom(text)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "short",
                "550e8400-e29b-41d4-a716-446655440000",
                "A035C8C19219BA821ECEA86B64E628F8D684696D",
                "7062920aa7062920aa7062920aa7062920aabbcc",
                "nginx:1.27.3-alpine@sha256:aa",
                "https://lumira.example/a/b/c",
                "/usr/local/share/ca-certificates",
                "a-long-name-of-an-application",
                "12345678901234567890123",
                "-Xms512m -Xmx512m -XX:+UseG1GC"
            })
    void id_digest_name_path_and_option_are_not(String text) {
        assertThat(Entropy.isRandom(text)).isFalse();
    }
}
