package com.oraclelumira.auditor.web.store;

import com.oraclelumira.auditor.web.journal.Action;
import com.oraclelumira.auditor.web.journal.ActionStore;
import jakarta.inject.Singleton;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.List;

/** The action log in the database. */
@Singleton
@Transactional
class DatabaseActions implements ActionStore {

    @PersistenceContext(unitName = "lumira")
    @SuppressWarnings("NullAway.Init") // the server injects it
    EntityManager entities;

    @Override
    public void keep(Action action) {
        entities.persist(new ActionRow(action));
    }

    @Override
    public int forgetBefore(Instant time) {
        return entities.createQuery("delete from ActionRow a where a.at < :time")
                .setParameter("time", Utc.of(time))
                .executeUpdate();
    }

    @Override
    public List<Action> newest(int skipped, int most) {
        return entities.createQuery("select a from ActionRow a order by a.at desc, a.id desc", ActionRow.class)
                .setFirstResult(skipped)
                .setMaxResults(most)
                .getResultStream()
                .map(ActionRow::action)
                .toList();
    }
}
