package com.oraclelumira.auditor.web.journal;

import java.util.Optional;

/**
 * Who does something, and from where.
 *
 * @param account the account's name; empty: nobody who signed in
 * @param token the name of the token a program came with; absent: a person
 * @param address the network address they came from; empty: the auditor itself
 */
public record Actor(String account, Optional<String> token, String address) {

    /** Somebody who has not signed in. */
    public static Actor stranger(String address) {
        return new Actor("", Optional.empty(), address);
    }

    /** The account, and the token where it was one. */
    public String shown() {
        return account + token.map(name -> " (token " + name + ")").orElse("");
    }
}
