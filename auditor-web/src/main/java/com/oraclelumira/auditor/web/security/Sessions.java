package com.oraclelumira.auditor.web.security;

import com.oraclelumira.auditor.web.wiring.Component;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpSession;
import java.io.Serializable;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * Sessions of people who signed in. What one may do is looked up at every request: a session ends with its account, with
 * its password, where the account is disabled, and after half a day. Safe for use by several threads.
 */
@Component
class Sessions {

    private static final String ATTRIBUTE = Sessions.class.getName();

    /** How long one lasts however busy it is. The server ends those nobody uses sooner. */
    private static final Duration LONGEST = Duration.ofHours(12);

    private final Accounts accounts;
    private final Clock clock;

    /** Whose session it is, what their account was like, and when that was. */
    private record SignedIn(String account, String stamp, Instant at) implements Serializable {}

    @Inject
    Sessions(Accounts accounts, Clock clock) {
        this.accounts = accounts;
        this.clock = clock;
    }

    /** Whether somebody signed in to the request's session; not whether it still holds. */
    static boolean isBegun(HttpServletRequest request) {
        return signedIn(request).isPresent();
    }

    /** Makes the request's session that account's. */
    void begin(HttpServletRequest request, Account account) {
        // A new id: a session somebody else may know of must not become a signed-in one.
        HttpSession session = request.getSession();
        request.changeSessionId();
        session.setAttribute(ATTRIBUTE, new SignedIn(account.name(), account.stamp(), clock.instant()));
        Callers.person(request, account);
    }

    static void end(HttpServletRequest request) {
        HttpSession session = request.getSession(false);
        if (session != null) {
            session.invalidate();
        }
    }

    /** Whose session it is, as their account is now; absent: nobody's. */
    Optional<Account> account(HttpServletRequest request) {
        Optional<SignedIn> known = signedIn(request);
        Optional<Account> account = known.filter(one -> one.at().plus(LONGEST).isAfter(clock.instant()))
                .flatMap(one -> accounts.named(one.account())
                        .filter(now -> !now.disabled() && now.stamp().equals(one.stamp())));
        if (known.isPresent() && account.isEmpty()) {
            end(request);
        }
        account.ifPresent(now -> Callers.person(request, now));
        return account;
    }

    private static Optional<SignedIn> signedIn(HttpServletRequest request) {
        HttpSession session = request.getSession(false);
        return session != null && session.getAttribute(ATTRIBUTE) instanceof SignedIn known
                ? Optional.of(known)
                : Optional.empty();
    }
}
