package com.oraclelumira.auditor.web.store;

import com.oraclelumira.auditor.web.security.Account;
import com.oraclelumira.auditor.web.security.Accounts;
import jakarta.inject.Singleton;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Optional;

/** Accounts in the database. */
@Singleton
@Transactional
class DatabaseAccounts implements Accounts {

    @PersistenceContext(unitName = "lumira")
    @SuppressWarnings("NullAway.Init") // the server injects it
    EntityManager entities;

    @Override
    public Optional<Account> named(String name) {
        return Optional.ofNullable(entities.find(AccountRow.class, name)).map(AccountRow::account);
    }

    @Override
    public Optional<Account> withSubject(String subject) {
        return entities.createQuery("select a from AccountRow a where a.subject = :subject", AccountRow.class)
                .setParameter("subject", subject)
                .getResultStream()
                .findFirst()
                .map(AccountRow::account);
    }

    @Override
    public List<Account> all() {
        return entities.createQuery("select a from AccountRow a order by a.name", AccountRow.class)
                .getResultStream()
                .map(AccountRow::account)
                .toList();
    }

    @Override
    public boolean areEmpty() {
        return entities.createQuery("select count(a) from AccountRow a", Long.class)
                        .getSingleResult()
                == 0;
    }

    @Override
    public void keep(Account account) {
        entities.merge(new AccountRow(account));
    }

    @Override
    public void remove(String name) {
        entities.createQuery("delete from TokenRow t where t.account = :name")
                .setParameter("name", name)
                .executeUpdate();
        entities.createQuery("delete from AccountRow a where a.name = :name")
                .setParameter("name", name)
                .executeUpdate();
    }
}
