package com.oraclelumira.auditor.web.security;

import java.util.List;
import java.util.Optional;

/** Who may sign in. Safe for use by several threads. */
public interface Accounts {

    Optional<Account> named(String name);

    /** The one of somebody a provider knows by that subject. */
    Optional<Account> withSubject(String subject);

    /** In the order of their names. */
    List<Account> all();

    /** Whether there is none yet. */
    boolean areEmpty();

    /** Keeps it in place of the one of that name. */
    void keep(Account account);

    /** Forgets it and all its tokens. */
    void remove(String name);
}
