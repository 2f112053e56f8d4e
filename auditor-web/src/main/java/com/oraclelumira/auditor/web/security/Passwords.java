package com.oraclelumira.auditor.web.security;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;

/** Changing one's own password. */
@Singleton
public class Passwords {

    /** The least number of characters, as NIST SP 800-63B asks for passwords that stand alone. */
    public static final int SHORTEST = 15;

    /** What came of a wish to change a password. */
    public enum Change {
        DONE,
        WRONG_PASSWORD,
        TOO_SHORT,
        SAME_AS_BEFORE
    }

    private final Accounts accounts;
    private final PasswordHashing hashing;

    @Inject
    Passwords(Accounts accounts, PasswordHashing hashing) {
        this.accounts = accounts;
        this.hashing = hashing;
    }

    /** Whether that account's password is good only for choosing another. */
    public boolean mustChange(String account) {
        return accounts.named(account).map(Account::mustChange).orElse(false);
    }

    public Change change(String name, String before, String after) {
        Account account = accounts.named(name)
                .orElseThrow(() -> new IllegalStateException("signed in without an account: " + name));
        if (!hashing.matches(before, account.passwordHash())) {
            return Change.WRONG_PASSWORD;
        }
        if (after.codePointCount(0, after.length()) < SHORTEST) {
            return Change.TOO_SHORT;
        }
        if (before.equals(after)) {
            return Change.SAME_AS_BEFORE;
        }
        accounts.keep(account.withPassword(hashing.of(after)));
        return Change.DONE;
    }
}
