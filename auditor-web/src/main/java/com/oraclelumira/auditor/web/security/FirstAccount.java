package com.oraclelumira.auditor.web.security;

import com.oraclelumira.auditor.web.wiring.Component;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.Optional;

/** The account that exists before anybody could make one. */
@Component
public class FirstAccount {

    /** Its name. */
    public static final String NAME = "admin";

    private final Accounts accounts;
    private final PasswordHashing hashing;
    private final Clock clock;

    @Inject
    FirstAccount(Accounts accounts, PasswordHashing hashing, Clock clock) {
        this.accounts = accounts;
        this.hashing = hashing;
        this.clock = clock;
    }

    /**
     * Makes it where there is no account yet.
     *
     * @return its password, to be told once; absent where there already were accounts
     */
    public Optional<String> makeOnce() {
        if (!accounts.areEmpty()) {
            return Optional.empty();
        }
        String password = RandomText.password();
        accounts.keep(Account.withFirstPassword(NAME, hashing.of(password), Role.ADMIN, clock.instant()));
        return Optional.of(password);
    }
}
