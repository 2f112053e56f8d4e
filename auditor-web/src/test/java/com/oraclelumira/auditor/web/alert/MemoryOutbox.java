package com.oraclelumira.auditor.web.alert;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** An outbox that is gone with the test; by the same rules as the one in the database. */
public final class MemoryOutbox implements Outbox {

    private final Map<GroupKey, GroupState> groups = new HashMap<>();
    private final Map<String, OutboxEntry> entries = new LinkedHashMap<>();
    private final Map<String, Instant> leases = new HashMap<>();

    @Override
    public synchronized List<GroupState> groups(String receiver) {
        return groups.values().stream()
                .filter(group -> group.key().receiver().equals(receiver))
                .toList();
    }

    @Override
    public synchronized GroupState group(GroupKey key) {
        return groups.getOrDefault(key, GroupState.unknown(key));
    }

    @Override
    public synchronized List<OutboxEntry> waiting(String receiver) {
        return entries.values().stream()
                .filter(entry -> entry.state() == OutboxEntry.State.WAITING)
                .filter(entry -> entry.group().receiver().equals(receiver))
                .sorted(Comparator.comparing(OutboxEntry::createdAt))
                .map(entry -> leases.containsKey(entry.id()) ? entry.perhapsSent() : entry)
                .toList();
    }

    @Override
    public synchronized boolean put(GroupState seen, Optional<OutboxEntry> instead, OutboxEntry entry, Instant now) {
        if (!isAsSeen(seen, instead, now)) {
            return false;
        }
        instead.ifPresent(before -> entries.remove(before.id()));
        entries.put(entry.id(), entry);
        next(seen);
        return true;
    }

    @Override
    public synchronized boolean withdraw(GroupState seen, OutboxEntry waiting, Instant now) {
        if (!isAsSeen(seen, Optional.of(waiting), now)) {
            return false;
        }
        entries.remove(waiting.id());
        next(seen);
        return true;
    }

    private boolean isAsSeen(GroupState seen, Optional<OutboxEntry> instead, Instant now) {
        boolean free = instead.map(before -> entries.containsKey(before.id())
                        && !leases.getOrDefault(before.id(), Instant.MIN).isAfter(now))
                .orElse(true);
        return free && group(seen.key()).version() == seen.version();
    }

    private void next(GroupState group) {
        groups.put(group.key(), group.next());
    }

    @Override
    public synchronized boolean lease(OutboxEntry entry, Instant now, Instant until) {
        OutboxEntry kept = entries.get(entry.id());
        if (kept == null
                || kept.state() != OutboxEntry.State.WAITING
                || kept.attempts() != entry.attempts()
                || leases.getOrDefault(entry.id(), Instant.MIN).isAfter(now)) {
            return false;
        }
        leases.put(entry.id(), until);
        return true;
    }

    @Override
    public synchronized void keep(OutboxEntry tried) {
        entries.put(tried.id(), tried);
        leases.remove(tried.id());
    }

    @Override
    public synchronized void keep(OutboxEntry settled, GroupState known) {
        keep(settled);
        next(known);
    }

    @Override
    public synchronized List<OutboxEntry> latest(Optional<OutboxEntry.State> state, int limit) {
        List<OutboxEntry> all = new ArrayList<>(entries.values());
        java.util.Collections.reverse(all);
        return all.stream()
                .filter(entry -> state.map(entry.state()::equals).orElse(true))
                .limit(limit)
                .toList();
    }

    @Override
    public synchronized Optional<OutboxEntry> lastSettled(String receiver) {
        return entries.values().stream()
                .filter(entry -> entry.group().receiver().equals(receiver))
                .filter(entry -> entry.settledAt().isPresent())
                .max(Comparator.comparing(entry -> entry.settledAt().orElseThrow()));
    }

    @Override
    public synchronized Optional<Instant> lastDelivery(String receiver) {
        return of(receiver, OutboxEntry.State.DELIVERED)
                .flatMap(entry -> entry.settledAt().stream())
                .max(Comparator.naturalOrder());
    }

    @Override
    public synchronized int dead(String receiver) {
        return (int) of(receiver, OutboxEntry.State.DEAD).count();
    }

    private Stream<OutboxEntry> of(String receiver, OutboxEntry.State state) {
        return entries.values().stream()
                .filter(entry -> entry.group().receiver().equals(receiver) && entry.state() == state);
    }

    @Override
    public synchronized Optional<OutboxEntry> tryAgain(String id, Instant now) {
        Optional<OutboxEntry> again = Optional.ofNullable(entries.get(id))
                .filter(entry -> entry.state() == OutboxEntry.State.DEAD)
                .map(dead -> dead.again(now));
        again.ifPresent(entry -> entries.put(id, entry));
        return again;
    }

    @Override
    public synchronized int forgetBefore(Instant limit) {
        int before = entries.size();
        entries.values()
                .removeIf(entry ->
                        entry.settledAt().filter(at -> at.isBefore(limit)).isPresent());
        return before - entries.size();
    }
}
