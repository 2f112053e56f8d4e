package com.oraclelumira.auditor.web.security;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** What a token is good for, however much more its account may do. */
public enum TokenScope {
    /** Reads everything. */
    READ(Role.VIEWER),
    /** Asks for audits and looks after alerts too. */
    AUDIT(Role.REVIEWER),
    /** Whatever an administrator may, tokens included. */
    ADMIN(Role.ADMIN);

    private final Role role;

    TokenScope(Role role) {
        this.role = role;
    }

    /** The name in the store, in forms and in JSON. */
    public String id() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The role that may do just this. */
    public Role role() {
        return role;
    }

    /** What remains of that role: never more than it, never more than the scope. */
    Role limit(Role account) {
        return account.compareTo(role) < 0 ? account : role;
    }

    /** The one of that id. */
    public static Optional<TokenScope> of(String id) {
        return Arrays.stream(values()).filter(scope -> scope.id().equals(id)).findFirst();
    }
}
