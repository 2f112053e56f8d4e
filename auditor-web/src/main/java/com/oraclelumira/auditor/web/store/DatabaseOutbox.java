package com.oraclelumira.auditor.web.store;

import com.oraclelumira.auditor.web.alert.GroupKey;
import com.oraclelumira.auditor.web.alert.GroupState;
import com.oraclelumira.auditor.web.alert.Outbox;
import com.oraclelumira.auditor.web.alert.OutboxEntry;
import com.oraclelumira.auditor.web.wiring.Component;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** The outbox in the database. What is in a row's state, its version or its lease decides between nodes: each change asks for it. */
@Component
@Transactional
class DatabaseOutbox implements Outbox {

    private static final Columns<GroupKey> KEY = Columns.of(GroupKey.class)
            .and("receiver", GroupKey::receiver)
            .and("target", GroupKey::target)
            .cut("part", 255, GroupKey::part);

    private static final Table<GroupState> GROUPS = new Table<>(
            "alert_group",
            Columns.of(GroupState.class)
                    .and("id", group -> group.key().toString())
                    .and(KEY, GroupState::key)
                    .and("version", GroupState::version)
                    .and("told_at", GroupState::told)
                    .and("reference", GroupState::reference)
                    .and("announced", group -> AlertJson.write(group.announced()))
                    .and("open_count", GroupState::open),
            row -> new GroupState(
                    key(row),
                    row.number("version"),
                    row.timeIfAny("told_at"),
                    row.textIfAny("reference"),
                    AlertJson.announced(row.text("announced")),
                    row.number("open_count")));

    private static final Table<OutboxEntry> ENTRIES = new Table<>(
            "alert_outbox",
            Columns.of(OutboxEntry.class)
                    .and("id", OutboxEntry::id)
                    .and("group_id", entry -> entry.group().toString())
                    .and(KEY, OutboxEntry::group)
                    .and("message", entry -> AlertJson.write(entry.message()))
                    .and("announces", entry -> AlertJson.write(entry.announces()))
                    .and("open_count", OutboxEntry::open)
                    .and("state", OutboxEntry::state)
                    .and("created_at", OutboxEntry::createdAt)
                    .and("attempts", OutboxEntry::attempts)
                    .and("next_try", OutboxEntry::nextTry)
                    .and("unsure", OutboxEntry::unsure)
                    .cut("trouble", 1000, OutboxEntry::trouble)
                    .and("settled_at", OutboxEntry::settledAt)
                    // whoever writes a row gives the lease back
                    .and("lease_until", entry -> Optional.empty()),
            DatabaseOutbox::entry);

    private final Rows rows;

    @Inject
    DatabaseOutbox(Rows rows) {
        this.rows = rows;
    }

    private static GroupKey key(Row row) {
        return new GroupKey(row.text("receiver"), row.text("target"), row.text("part"));
    }

    private static OutboxEntry entry(Row row) {
        OutboxEntry entry = new OutboxEntry(
                row.text("id"),
                key(row),
                AlertJson.message(row.text("message")),
                AlertJson.announced(row.text("announces")),
                row.number("open_count"),
                row.constant("state", OutboxEntry.State.class),
                row.time("created_at"),
                row.number("attempts"),
                row.time("next_try"),
                row.is("unsure"),
                row.text("trouble"),
                row.timeIfAny("settled_at"));
        return row.timeIfAny("lease_until").isPresent() ? entry.perhapsSent() : entry;
    }

    @Override
    public List<GroupState> groups(String receiver) {
        return rows.all(GROUPS, "where receiver = ?", receiver);
    }

    @Override
    public GroupState group(GroupKey key) {
        return rows.first(GROUPS, "where id = ?", key.toString()).orElseGet(() -> GroupState.unknown(key));
    }

    @Override
    public List<OutboxEntry> waiting(String receiver) {
        return rows.all(
                ENTRIES,
                "where receiver = ? and state = ? order by created_at, id",
                receiver,
                OutboxEntry.State.WAITING);
    }

    @Override
    public boolean put(GroupState seen, Optional<OutboxEntry> instead, OutboxEntry entry, Instant now) {
        if (!moves(seen) || instead.filter(waiting -> !remove(waiting, now)).isPresent()) {
            return false;
        }
        rows.add(ENTRIES, entry);
        return true;
    }

    @Override
    public boolean withdraw(GroupState seen, OutboxEntry waiting, Instant now) {
        return moves(seen) && remove(waiting, now);
    }

    /** Makes the group another one than anybody else has seen; false where somebody else has. */
    private boolean moves(GroupState seen) {
        String id = seen.key().toString();
        if (seen.version() == 0) {
            boolean isNew = !rows.has(GROUPS, id);
            if (isNew) {
                rows.add(GROUPS, seen.next());
            }
            return isNew;
        }
        return rows.update(
                        "update alert_group set version = version + 1 where id = ? and version = ?", id, seen.version())
                == 1;
    }

    private boolean remove(OutboxEntry waiting, Instant now) {
        return rows.update(
                        "delete from alert_outbox where id = ? and state = ? and (lease_until is null or lease_until < ?)",
                        waiting.id(),
                        OutboxEntry.State.WAITING,
                        now)
                == 1;
    }

    @Override
    public boolean lease(OutboxEntry entry, Instant now, Instant until) {
        return rows.update(
                        "update alert_outbox set lease_until = ? where id = ? and state = ? and attempts = ?"
                                + " and (lease_until is null or lease_until < ?)",
                        until,
                        entry.id(),
                        OutboxEntry.State.WAITING,
                        entry.attempts(),
                        now)
                == 1;
    }

    @Override
    public void keep(OutboxEntry tried) {
        rows.keep(ENTRIES, tried);
    }

    @Override
    public void keep(OutboxEntry settled, GroupState known) {
        rows.keep(ENTRIES, settled);
        rows.keep(GROUPS, known.next());
    }

    @Override
    public List<OutboxEntry> latest(Optional<OutboxEntry.State> state, int limit) {
        return state.isPresent()
                ? rows.all(ENTRIES, "where state = ? order by created_at desc, id limit ?", state, limit)
                : rows.all(ENTRIES, "order by created_at desc, id limit ?", limit);
    }

    @Override
    public Optional<OutboxEntry> lastSettled(String receiver) {
        return rows.first(
                ENTRIES, "where receiver = ? and settled_at is not null order by settled_at desc limit 1", receiver);
    }

    @Override
    public Optional<Instant> lastDelivery(String receiver) {
        return rows
                .query(
                        "select settled_at from alert_outbox where receiver = ? and state = ?"
                                + " order by settled_at desc limit 1",
                        row -> row.time("settled_at"),
                        receiver,
                        OutboxEntry.State.DELIVERED)
                .stream()
                .findFirst();
    }

    @Override
    public int dead(String receiver) {
        return rows.query(
                        "select cast(count(*) as int) as dead from alert_outbox where receiver = ? and state = ?",
                        row -> row.number("dead"),
                        receiver,
                        OutboxEntry.State.DEAD)
                .get(0);
    }

    @Override
    public Optional<OutboxEntry> tryAgain(String id, Instant now) {
        Optional<OutboxEntry> again = rows.first(
                        ENTRIES, "where id = ? and state = ? for update", id, OutboxEntry.State.DEAD)
                .map(dead -> dead.again(now));
        again.ifPresent(entry -> rows.keep(ENTRIES, entry));
        return again;
    }

    @Override
    public int forgetBefore(Instant limit) {
        return rows.update("delete from alert_outbox where settled_at < ?", limit);
    }
}
