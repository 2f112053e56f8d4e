package com.oraclelumira.auditor.web.alert;

import com.oraclelumira.auditor.model.Severity;
import com.oraclelumira.auditor.web.Ticking;
import com.oraclelumira.auditor.web.alert.channel.ListLayout;
import com.oraclelumira.auditor.web.alert.channel.Parcel;
import com.oraclelumira.auditor.web.alert.message.Item;
import com.oraclelumira.auditor.web.alert.message.Message;
import com.oraclelumira.auditor.web.journal.Action;
import com.oraclelumira.auditor.web.journal.ActionLog;
import com.oraclelumira.auditor.web.journal.ActionStore;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.UnaryOperator;

/** Time that a test moves, and all of alerting in it but the database. */
final class Simulation {

    static final Instant MIDNIGHT = Instant.parse("2026-11-29T00:00:00Z");
    static final Duration LOOK = Duration.ofSeconds(5);

    private final Ticking clock = new Ticking(MIDNIGHT);
    private final List<String> log = new ArrayList<>();
    private final List<Parcel> parcels = new ArrayList<>();
    private final Map<LocalTime, List<Runnable>> script = new TreeMap<>();
    private final List<Receiver> receivers = new ArrayList<>();
    private final AtomicInteger ids = new AtomicInteger();
    final SimulatedTargets targets;
    final List<Action> actions = new ArrayList<>();
    private final ActionStore kept = new ActionStore() {
        @Override
        public void keep(Action action) {
            actions.add(action);
        }

        @Override
        public int forgetBefore(Instant time) {
            throw new UnsupportedOperationException("nothing grows old here");
        }

        @Override
        public List<Action> newest(int skipped, int most) {
            throw new UnsupportedOperationException("tests read the list");
        }
    };
    final MemoryOutbox outbox = new MemoryOutbox();
    final MemorySilences silences = new MemorySilences();
    private Alerting alerting;
    private Delivery delivery;

    Simulation(String... names) {
        targets = new SimulatedTargets(clock, names);
        restart();
    }

    Chat receiver(String name) {
        return receiver(name, Severity.LOW, Severity.LOW, Optional.empty(), GroupBy.TARGET, Locale.ENGLISH);
    }

    Chat receiver(
            String name,
            Severity severity,
            Severity atOnce,
            Optional<UnaryOperator<Instant>> digest,
            GroupBy groupBy,
            Locale language) {
        Chat chat = new Chat(parcel -> told(name, parcel));
        receivers.add(new Receiver(
                name,
                chat,
                chat,
                new ListLayout(),
                List.of(),
                severity,
                atOnce,
                digest,
                groupBy,
                Timing.USUAL,
                language));
        restart();
        return chat;
    }

    /** As after the end of a process: nothing is left but what the outbox keeps. */
    void restart() {
        alerting = new Alerting(
                receivers,
                targets.situations(),
                silences,
                outbox,
                "https://auditor.example/",
                () -> "m" + ids.incrementAndGet(),
                clock);
        delivery = new Delivery(receivers, outbox, targets::isDeploying, Runnable::run, new Random(7), clock);
    }

    Delivery delivery() {
        return delivery;
    }

    /** What people see and do, on what this simulation knows. */
    AlertDesk desk() {
        return new AlertDesk(
                new Receivers(receivers, List.of()), alerting, outbox, silences, new ActionLog(kept, clock), clock);
    }

    Instant now() {
        return clock.instant();
    }

    /** Does that at that time of the day. */
    void at(String time, Runnable what) {
        script.computeIfAbsent(LocalTime.parse(time), any -> new ArrayList<>()).add(what);
    }

    /** Writes what happens into the log. */
    void happens(String what) {
        log.add(time() + "  -- " + what);
    }

    /** Lets the day go on until then, looking every five seconds. */
    void until(String time) {
        until(MIDNIGHT.plusSeconds(LocalTime.parse(time).toSecondOfDay()));
    }

    void pass(Duration span) {
        until(clock.instant().plus(span));
    }

    private void until(Instant end) {
        while (clock.instant().isBefore(end)) {
            Optional.ofNullable(script.remove(LocalTime.ofInstant(clock.instant(), ZoneOffset.UTC)))
                    .ifPresent(due -> due.forEach(Runnable::run));
            alerting.look();
            delivery.look();
            clock.on(LOOK);
        }
    }

    /** Looks without delivering, as where the process ends between the two. */
    void lookAlone() {
        alerting.look();
    }

    List<Parcel> parcels() {
        return List.copyOf(parcels);
    }

    List<String> headlines() {
        return parcels.stream().map(parcel -> parcel.message().headline()).toList();
    }

    String log() {
        return String.join("\n", log) + "\n";
    }

    private String time() {
        return LocalTime.ofInstant(clock.instant(), ZoneOffset.UTC)
                .format(java.time.format.DateTimeFormatter.ofPattern("HH:mm:ss"));
    }

    private void told(String receiver, Parcel parcel) {
        parcels.add(parcel);
        Message message = parcel.message();
        log.add(time() + "  " + receiver + " < " + message.headline()
                + (parcel.first().isPresent() ? "   (follows)" : ""));
        message.told().forEach(item -> log.add("            " + line(item)));
        if (message.untold() > 0) {
            log.add("            " + message.words().of("more", message.untold()));
        }
        if (!message.facts().isEmpty()) {
            log.add("            [" + String.join(" | ", message.facts()) + "]");
        }
    }

    private static String line(Item item) {
        return item.status().name().toLowerCase(Locale.ROOT) + " "
                + item.severity().id() + "  " + item.title() + ": " + item.text();
    }
}
