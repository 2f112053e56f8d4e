package com.oraclelumira.auditor.web.security;

import com.oraclelumira.auditor.web.wiring.Component;
import jakarta.inject.Inject;
import jakarta.security.enterprise.credential.Credential;
import jakarta.security.enterprise.credential.UsernamePasswordCredential;
import jakarta.security.enterprise.identitystore.CredentialValidationResult;
import jakarta.security.enterprise.identitystore.IdentityStore;
import java.util.Optional;

/** Knows accounts by name and password. */
@Component
public class AccountIdentityStore implements IdentityStore {

    private final Accounts accounts;
    private final PasswordHashing hashing;

    @Inject
    AccountIdentityStore(Accounts accounts, PasswordHashing hashing) {
        this.accounts = accounts;
        this.hashing = hashing;
    }

    @Override
    public CredentialValidationResult validate(Credential credential) {
        return credential instanceof UsernamePasswordCredential typed
                ? result(byPassword(typed.getCaller(), typed.getPasswordAsString()))
                : CredentialValidationResult.NOT_VALIDATED_RESULT;
    }

    /** Takes as long for a name nobody has as for a wrong password. */
    private Optional<Account> byPassword(String name, String password) {
        Optional<Account> account = accounts.named(name).filter(known -> !known.isOfProvider());
        boolean right = account.map(known -> hashing.matches(password, known.passwordHash()))
                .orElseGet(() -> hashing.refuse(password));
        return account.filter(known -> right && !known.disabled());
    }

    private static CredentialValidationResult result(Optional<Account> account) {
        return account.map(known -> new CredentialValidationResult(
                        known.name(), known.role().withLesser()))
                .orElse(CredentialValidationResult.INVALID_RESULT);
    }
}
