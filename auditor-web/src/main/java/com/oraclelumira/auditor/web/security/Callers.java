package com.oraclelumira.auditor.web.security;

import com.oraclelumira.auditor.web.journal.Actor;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Who makes a request: known once it has signed in, for as long as it lasts. */
public final class Callers {

    private static final String ATTRIBUTE = Callers.class.getName();

    private record Caller(Account account, @Nullable ApiToken token) {}

    private Callers() {}

    /** Who signed in, or a stranger, as the action log names them. */
    public static Actor of(HttpServletRequest request) {
        String from = request.getRemoteAddr();
        return caller(request)
                .map(caller -> new Actor(
                        caller.account().name(),
                        Optional.ofNullable(caller.token()).map(ApiToken::name),
                        from))
                .orElseGet(() -> Actor.stranger(from));
    }

    /** Whether a program asks, by a token. */
    public static boolean isProgram(HttpServletRequest request) {
        return caller(request).filter(caller -> caller.token() != null).isPresent();
    }

    /** Whose session or token it is, as the account was when the request came. */
    static Optional<Account> account(HttpServletRequest request) {
        return caller(request).map(Caller::account);
    }

    static void person(HttpServletRequest request, Account account) {
        request.setAttribute(ATTRIBUTE, new Caller(account, null));
    }

    static void program(HttpServletRequest request, Account account, ApiToken token) {
        request.setAttribute(ATTRIBUTE, new Caller(account, token));
    }

    private static Optional<Caller> caller(HttpServletRequest request) {
        return request.getAttribute(ATTRIBUTE) instanceof Caller caller ? Optional.of(caller) : Optional.empty();
    }
}
