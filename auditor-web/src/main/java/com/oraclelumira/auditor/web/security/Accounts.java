package com.oraclelumira.auditor.web.security;

import java.util.Optional;

/** Who may sign in. Safe for use by several threads. */
public interface Accounts {

    Optional<Account> named(String name);

    /** Whether there is none yet. */
    boolean areEmpty();

    /** Keeps it in place of the one of that name. */
    void keep(Account account);
}
