package com.oraclelumira.auditor.web.api;

import com.oraclelumira.auditor.web.security.Role;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Reads what comes with a request, or refuses them with what they held and what is accepted. */
final class Given {

    static final int MOST = 200;
    static final String USUAL = "50";

    private static final int FORBIDDEN = 403;

    private Given() {}

    /** One of a few words; absent where nothing is given. */
    static <T> Optional<T> choice(String name, @Nullable String held, T[] values, Function<T, String> id) {
        if (held == null) {
            return Optional.empty();
        }
        return Optional.of(Arrays.stream(values)
                .filter(value -> id.apply(value).equals(held))
                .findFirst()
                .orElseThrow(() -> ProblemException.parameter(
                        name, held, Arrays.stream(values).map(id).collect(Collectors.joining(", ")))));
    }

    static Optional<Boolean> yesOrNo(String name, @Nullable String held) {
        return choice(name, held, new Boolean[] {true, false}, String::valueOf);
    }

    static Optional<Instant> time(String name, @Nullable String held) {
        if (held == null) {
            return Optional.empty();
        }
        try {
            return Optional.of(Instant.parse(held));
        } catch (DateTimeParseException e) {
            throw ProblemException.parameter(name, held, "a time as 2026-11-24T09:30:00Z");
        }
    }

    /** How many at most. */
    static int limit(String held) {
        if (held.matches("[1-9][0-9]{0,2}") && Integer.parseInt(held) <= MOST) {
            return Integer.parseInt(held);
        }
        throw ProblemException.parameter("limit", held, "1 to " + MOST);
    }

    /** Where to go on, as the page before said it. */
    static Optional<String> cursor(@Nullable String held, String form) {
        if (held != null && !held.matches(form)) {
            throw ProblemException.parameter("cursor", held, "what the page before has as next");
        }
        return Optional.ofNullable(held);
    }

    /** Refuses whoever may only read. */
    static void reviewer(HttpServletRequest request) {
        if (!request.isUserInRole(Role.REVIEWER.id())) {
            throw new ProblemException(
                    FORBIDDEN, "this account or token may only read; accepted: a reviewer, by a token of scope audit");
        }
    }
}
