package com.oraclelumira.auditor.web.store;

import com.oraclelumira.auditor.web.security.Account;
import com.oraclelumira.auditor.web.security.Accounts;
import com.oraclelumira.auditor.web.security.Role;
import com.oraclelumira.auditor.web.wiring.Component;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Optional;

/** Accounts in the database. */
@Component
@Transactional
class DatabaseAccounts implements Accounts {

    private static final Table<Account> ACCOUNTS = new Table<>(
            "account",
            Columns.of(Account.class)
                    .and("name", Account::name)
                    .and("subject", Account::subject)
                    .and("password_hash", Account::passwordHash)
                    .and("roles", Account::role)
                    .and("must_change", Account::mustChange)
                    .and("disabled", Account::disabled)
                    .and("created_at", Account::createdAt),
            row -> new Account(
                    row.text("name"),
                    row.textIfAny("subject"),
                    row.text("password_hash"),
                    row.constant("roles", Role.class),
                    row.is("must_change"),
                    row.is("disabled"),
                    row.time("created_at")));

    private final Rows rows;

    @Inject
    DatabaseAccounts(Rows rows) {
        this.rows = rows;
    }

    @Override
    public Optional<Account> named(String name) {
        return rows.first(ACCOUNTS, "where name = ?", name);
    }

    @Override
    public Optional<Account> withSubject(String subject) {
        return rows.first(ACCOUNTS, "where subject = ?", subject);
    }

    @Override
    public List<Account> all() {
        return rows.all(ACCOUNTS, "order by name");
    }

    @Override
    public boolean areEmpty() {
        return rows.first(ACCOUNTS, "limit 1").isEmpty();
    }

    @Override
    public void keep(Account account) {
        rows.keep(ACCOUNTS, account);
    }

    @Override
    public void remove(String name) {
        rows.update("delete from api_token where account = ?", name);
        rows.update("delete from account where name = ?", name);
    }
}
