package com.oraclelumira.auditor.web.alert;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** Silences that are gone with the test. */
final class MemorySilences implements Silences {

    private final Map<String, Silence> all = new ConcurrentHashMap<>();

    @Override
    public void keep(Silence silence) {
        all.put(silence.id(), silence);
    }

    @Override
    public List<Silence> endingAfter(Instant now) {
        return all.values().stream()
                .filter(silence -> silence.ends().isAfter(now))
                .sorted(Comparator.comparing(Silence::starts))
                .toList();
    }

    @Override
    public boolean end(String id, Instant now) {
        return all.remove(id) != null;
    }
}
