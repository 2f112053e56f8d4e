package com.oraclelumira.auditor.web.security;

import com.oraclelumira.auditor.web.journal.Action;
import com.oraclelumira.auditor.web.journal.ActionLog;
import com.oraclelumira.auditor.web.journal.Actor;
import com.oraclelumira.auditor.web.wiring.Component;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.List;
import java.util.regex.Pattern;

/**
 * What administrators do with the accounts of others. One change at a time, so that two cannot take the last
 * administrator's rights together. Safe for use by several threads.
 */
@Component
public class AccountAdministration {

    private static final Pattern NAME = Pattern.compile("[a-z0-9][a-z0-9._@-]{0,63}");

    private final Accounts accounts;
    private final PasswordHashing hashing;
    private final ActionLog log;
    private final Clock clock;

    @Inject
    AccountAdministration(Accounts accounts, PasswordHashing hashing, ActionLog log, Clock clock) {
        this.accounts = accounts;
        this.hashing = hashing;
        this.log = log;
        this.clock = clock;
    }

    /** Whether an account may have that name. */
    static boolean isName(String name) {
        return NAME.matcher(name).matches();
    }

    /** All accounts in the order of their names. */
    public List<Account> all() {
        return accounts.all();
    }

    /**
     * Makes an account.
     *
     * @param role the id of a role
     * @return its one-time password, to be told once
     * @throws RefusedException where the name is taken or one of these is not accepted
     */
    public synchronized String add(Actor admin, String name, String role) throws RefusedException {
        if (!isName(name)) {
            throw new RefusedException(Refusal.ACCOUNT_NAME);
        }
        if (accounts.named(name).isPresent()) {
            throw new RefusedException(Refusal.ACCOUNT_TAKEN);
        }
        Role known = role(role);
        String password = RandomText.password();
        accounts.keep(Account.withFirstPassword(name, hashing.of(password), known, clock.instant()));
        log.write(admin, Action.Kind.ACCOUNT_MADE, name, known.id());
        return password;
    }

    /**
     * Gives an account another role.
     *
     * @throws RefusedException where there is no such account or role, a provider says the role, or it is the last
     *     administrator
     */
    public synchronized void changeRole(Actor admin, String name, String role) throws RefusedException {
        Account account = withPassword(name);
        Role after = role(role);
        if (after != Role.ADMIN) {
            refuseLastAdmin(account);
        }
        accounts.keep(account.withRole(after));
        log.write(admin, Action.Kind.ACCOUNT_CHANGED, name, account.role().id() + " → " + after.id());
    }

    /**
     * Takes an account's rights away for a while, or gives them back.
     *
     * @throws RefusedException where there is no such account or it is the last administrator
     */
    public synchronized void disable(Actor admin, String name, boolean off) throws RefusedException {
        Account account = account(name);
        if (off) {
            refuseLastAdmin(account);
        }
        accounts.keep(account.withDisabled(off));
        log.write(admin, Action.Kind.ACCOUNT_CHANGED, name, off ? "disabled" : "enabled");
    }

    /**
     * Replaces a password that was forgotten.
     *
     * @return the one-time password, to be told once
     * @throws RefusedException where there is no such account or it has no password
     */
    public synchronized String newPassword(Actor admin, String name) throws RefusedException {
        Account account = withPassword(name);
        String password = RandomText.password();
        accounts.keep(account.withFirstPassword(hashing.of(password)));
        log.write(admin, Action.Kind.ACCOUNT_CHANGED, name, "one-time password");
        return password;
    }

    /**
     * Removes an account and its tokens.
     *
     * @throws RefusedException where there is no such account or it is the last administrator
     */
    public synchronized void remove(Actor admin, String name) throws RefusedException {
        refuseLastAdmin(account(name));
        accounts.remove(name);
        log.write(admin, Action.Kind.ACCOUNT_REMOVED, name, "");
    }

    private Account account(String name) throws RefusedException {
        return accounts.named(name).orElseThrow(() -> new RefusedException(Refusal.ACCOUNT_UNKNOWN));
    }

    private Account withPassword(String name) throws RefusedException {
        Account account = account(name);
        if (account.isOfProvider()) {
            throw new RefusedException(Refusal.ACCOUNT_OF_PROVIDER);
        }
        return account;
    }

    private static Role role(String id) throws RefusedException {
        return Role.of(id).orElseThrow(() -> new RefusedException(Refusal.ACCOUNT_ROLE));
    }

    private void refuseLastAdmin(Account account) throws RefusedException {
        boolean another = accounts.all().stream()
                .filter(other -> !other.name().equals(account.name()))
                .anyMatch(AccountAdministration::isAdmin);
        if (isAdmin(account) && !another) {
            throw new RefusedException(Refusal.LAST_ADMIN);
        }
    }

    /** A provider may fail; whoever it signs in does not count as the last one. */
    private static boolean isAdmin(Account account) {
        return account.role() == Role.ADMIN && !account.disabled() && !account.isOfProvider();
    }
}
