package com.oraclelumira.auditor.web.security;

import com.oraclelumira.auditor.web.journal.Action;
import com.oraclelumira.auditor.web.journal.ActionLog;
import com.oraclelumira.auditor.web.wiring.Component;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;

/** Changing one's own password. */
@Component
public class Passwords {

    /** The least number of characters, as NIST SP 800-63B asks for passwords that stand alone. */
    public static final int SHORTEST = 15;

    /** What came of a wish to change a password. */
    public enum Change {
        DONE,
        WRONG_PASSWORD,
        NO_PASSWORD,
        TOO_SHORT,
        SAME_AS_BEFORE
    }

    private final Accounts accounts;
    private final PasswordHashing hashing;
    private final SignInThrottle throttle;
    private final Sessions sessions;
    private final ActionLog log;

    @Inject
    Passwords(Accounts accounts, PasswordHashing hashing, SignInThrottle throttle, Sessions sessions, ActionLog log) {
        this.accounts = accounts;
        this.hashing = hashing;
        this.throttle = throttle;
        this.sessions = sessions;
        this.log = log;
    }

    /** Whether the password of whoever asks is good only for choosing another. */
    public boolean mustChange(HttpServletRequest request) {
        return Callers.account(request).filter(Account::mustChange).isPresent();
    }

    /** Changes the password of whoever asks; all their other sessions end. */
    public Change change(HttpServletRequest request, String before, String after) {
        Account account = Callers.account(request)
                .orElseThrow(() -> new IllegalStateException("only who signed in changes a password"));
        if (account.isOfProvider()) {
            return Change.NO_PASSWORD;
        }
        String from = request.getRemoteAddr();
        // A session left open must not become a place to guess at.
        if (!throttle.admits(account.name(), from) || !hashing.matches(before, account.passwordHash())) {
            return Change.WRONG_PASSWORD;
        }
        throttle.wasRight(account.name(), from);
        if (after.codePointCount(0, after.length()) < SHORTEST) {
            return Change.TOO_SHORT;
        }
        if (before.equals(after)) {
            return Change.SAME_AS_BEFORE;
        }
        Account changed = account.withPassword(hashing.of(after));
        accounts.keep(changed);
        log.write(Callers.of(request), Action.Kind.PASSWORD_CHANGED, account.name(), "");
        sessions.begin(request, changed);
        return Change.DONE;
    }
}
