package com.oraclelumira.auditor.web.security;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.security.enterprise.credential.Credential;
import jakarta.security.enterprise.credential.UsernamePasswordCredential;
import jakarta.security.enterprise.identitystore.CredentialValidationResult;
import jakarta.security.enterprise.identitystore.IdentityStore;
import java.time.Clock;
import java.util.Optional;

/** Knows accounts by name and password, and by token. */
@Singleton
public class AccountIdentityStore implements IdentityStore {

    private final Accounts accounts;
    private final Tokens tokens;
    private final PasswordHashing hashing;
    private final SignInThrottle throttle;
    private final Clock clock;

    @Inject
    AccountIdentityStore(
            Accounts accounts, Tokens tokens, PasswordHashing hashing, SignInThrottle throttle, Clock clock) {
        this.accounts = accounts;
        this.tokens = tokens;
        this.hashing = hashing;
        this.throttle = throttle;
        this.clock = clock;
    }

    @Override
    public CredentialValidationResult validate(Credential credential) {
        if (credential instanceof UsernamePasswordCredential typed) {
            return result(byPassword(typed.getCaller(), typed.getPasswordAsString()));
        }
        if (credential instanceof TokenCredential bearer) {
            return result(byToken(bearer.token()));
        }
        return CredentialValidationResult.NOT_VALIDATED_RESULT;
    }

    private Optional<Account> byPassword(String name, String password) {
        if (throttle.isClosed(name)) {
            hashing.refuse(password);
            return Optional.empty();
        }
        Optional<Account> account = accounts.named(name);
        boolean right = account.map(known -> hashing.matches(password, known.passwordHash()))
                .orElseGet(() -> hashing.refuse(password));
        throttle.tried(name, right);
        return account.filter(known -> right);
    }

    private Optional<Account> byToken(String token) {
        return tokens.withDigest(RandomText.digest(token))
                .filter(known -> known.expiresAt().isAfter(clock.instant()))
                .flatMap(known -> accounts.named(known.account()));
    }

    private static CredentialValidationResult result(Optional<Account> account) {
        return account.map(known -> new CredentialValidationResult(
                        known.name(), known.role().withLesser()))
                .orElse(CredentialValidationResult.INVALID_RESULT);
    }
}
