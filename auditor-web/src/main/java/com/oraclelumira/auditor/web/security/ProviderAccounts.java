package com.oraclelumira.auditor.web.security;

import com.oraclelumira.auditor.web.wiring.Component;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.Locale;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The accounts of people a provider knows. Each is known by what the provider never changes, its issuer and subject, and has
 * the role its groups had when they last signed in; without such a role there is no account.
 */
@Component
class ProviderAccounts {

    private static final Logger LOG = LoggerFactory.getLogger(ProviderAccounts.class);

    private final Accounts accounts;
    private final OidcSettings settings;
    private final Clock clock;

    @Inject
    ProviderAccounts(Accounts accounts, OidcSettings settings, Clock clock) {
        this.accounts = accounts;
        this.settings = settings;
        this.clock = clock;
    }

    /** The account of whom these claims are about, as it is from now on; absent: they may not sign in. */
    Optional<Account> of(Claims claims) {
        Optional<String> subject =
                claims.text("iss").flatMap(issuer -> claims.text("sub").map(sub -> issuer + " " + sub));
        Optional<Account> before = subject.flatMap(accounts::withSubject);
        Optional<Role> role = settings.mapping().of(claims.texts(settings.rolesClaim()));
        if (subject.isEmpty() || role.isEmpty()) {
            before.ifPresent(account -> accounts.remove(account.name()));
            return Optional.empty();
        }
        Optional<Account> now = before.map(account -> account.withRole(role.get()))
                .or(() -> made(name(claims), subject.get(), role.get()));
        now.ifPresent(accounts::keep);
        return now.filter(account -> !account.disabled());
    }

    private Optional<Account> made(String name, String subject, Role role) {
        if (!AccountAdministration.isName(name) || accounts.named(name).isPresent()) {
            LOG.warn(
                    "the provider's {} may not sign in: the name is no name of an account or somebody else's",
                    name.replaceAll("[^!-~]", "?"));
            return Optional.empty();
        }
        return Optional.of(Account.ofProvider(name, subject, role, clock.instant()));
    }

    private String name(Claims claims) {
        return claims.text(settings.nameClaim())
                .or(() -> claims.text("sub"))
                .orElse("")
                .toLowerCase(Locale.ROOT);
    }
}
