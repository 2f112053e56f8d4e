package com.oraclelumira.auditor.web.security;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;

/** Makes tokens for programs. */
@Singleton
public class NewToken {

    private final Tokens tokens;
    private final Clock clock;

    /**
     * A token that has just been made.
     *
     * @param text the token; kept nowhere
     * @param expiresAt from when on it is refused
     */
    public record Made(String text, Instant expiresAt) {
        @Override
        public String toString() {
            return "token [redacted]";
        }
    }

    @Inject
    NewToken(Tokens tokens, Clock clock) {
        this.tokens = tokens;
        this.clock = clock;
    }

    /** A token with the rights of that account. */
    public Made make(String account, String name, Duration life) {
        String text = RandomText.token();
        Instant now = clock.instant();
        Instant end = now.plus(life);
        tokens.keep(new ApiToken(UUID.randomUUID(), account, name, RandomText.digest(text), now, end));
        return new Made(text, end);
    }
}
