package com.oraclelumira.auditor.web.alert;

import com.oraclelumira.auditor.web.alert.channel.Outcome;
import com.oraclelumira.auditor.web.alert.channel.Parcel;
import com.oraclelumira.auditor.web.alert.channel.UnreachableException;
import com.oraclelumira.auditor.web.alert.message.Message;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executor;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Predicate;
import java.util.random.RandomGenerator;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Takes what waits in the outbox to its receivers: each message at least once, each receiver at its pace, and one receiver's
 * trouble holds up no other. Safe for use by several threads and on several nodes.
 */
public final class Delivery {

    private static final Logger LOG = LoggerFactory.getLogger(Delivery.class);

    /** Longer than any try can take: a bot's two requests, each with a limit for connection, headers and body. */
    static final Duration LEASE = Duration.ofMinutes(1);

    private final List<Receiver> receivers;
    private final Outbox outbox;
    private final Predicate<String> deploying;
    private final Executor executor;
    private final RandomGenerator chance;
    private final Clock clock;
    private final Set<String> busy = ConcurrentHashMap.newKeySet();
    private final Map<String, Bucket> buckets;
    private final Map<String, Instant> notBefore = new ConcurrentHashMap<>();
    private final Map<String, AtomicLong> failures;

    /**
     * @param deploying whether a deploy of that target is under way: what was true before it waits
     * @param executor sends; may be one that does so in the caller's thread
     */
    public Delivery(
            List<Receiver> receivers,
            Outbox outbox,
            Predicate<String> deploying,
            Executor executor,
            RandomGenerator chance,
            Clock clock) {
        this.receivers = List.copyOf(receivers);
        this.outbox = outbox;
        this.deploying = deploying;
        this.executor = executor;
        this.chance = chance;
        this.clock = clock;
        this.buckets = this.receivers.stream()
                .collect(Collectors.toUnmodifiableMap(
                        Receiver::name,
                        receiver -> new Bucket(receiver.channel().pace())));
        this.failures = this.receivers.stream()
                .collect(Collectors.toUnmodifiableMap(Receiver::name, receiver -> new AtomicLong()));
    }

    /** Sends what is due. */
    public void look() {
        receivers.stream().filter(receiver -> busy.add(receiver.name())).forEach(this::begin);
    }

    /** Sends that at once, past the outbox, and says how it went; nothing is kept of it. */
    static Outcome sendAtOnce(Receiver receiver, String id, Message message) throws InterruptedException {
        return attempt(receiver, new Parcel(id, message, Optional.empty())).outcome();
    }

    /** How often each receiver did not take a message, since the start. */
    public Map<String, Long> failures() {
        return failures.entrySet().stream()
                .collect(Collectors.toUnmodifiableMap(
                        Map.Entry::getKey, failure -> failure.getValue().get()));
    }

    private void begin(Receiver receiver) {
        try {
            executor.execute(() -> {
                try {
                    serve(receiver);
                } catch (InterruptedException e) {
                    Thread.currentThread().interrupt();
                } catch (RuntimeException e) {
                    LOG.error("receiver {}: the outbox could not be worked off", receiver.name(), e);
                } finally {
                    busy.remove(receiver.name());
                }
            });
        } catch (RuntimeException refused) {
            busy.remove(receiver.name());
            throw refused;
        }
    }

    private void serve(Receiver receiver) throws InterruptedException {
        for (OutboxEntry entry : outbox.waiting(receiver.name())) {
            Instant now = clock.instant();
            boolean due = !entry.nextTry().isAfter(now)
                    && !deploying.test(entry.group().target());
            if (now.isBefore(notBefore.getOrDefault(receiver.name(), Instant.MIN))) {
                return;
            }
            if (due && of(receiver, buckets).take(now) && outbox.lease(entry, now, now.plus(LEASE))) {
                send(receiver, entry);
            }
        }
    }

    private void send(Receiver receiver, OutboxEntry entry) throws InterruptedException {
        GroupState group = outbox.group(entry.group());
        settle(
                receiver,
                entry,
                group,
                attempt(receiver, new Parcel(entry.id(), entry.message(), first(receiver, group))));
    }

    /** What this kind of channel called the first message; what another kind did, which the receiver was before, is none. */
    private static Optional<String> first(Receiver receiver, GroupState group) {
        String own = kind(receiver);
        return group.reference().filter(name -> name.startsWith(own)).map(name -> name.substring(own.length()));
    }

    private static String kind(Receiver receiver) {
        return receiver.channel().type() + ":";
    }

    /**
     * How a try went.
     *
     * @param outcome what came of it
     * @param mayHaveArrived whether the receiver may have the message although the outcome does not say so
     */
    private record Attempt(Outcome outcome, boolean mayHaveArrived) {}

    private static Attempt attempt(Receiver receiver, Parcel parcel) throws InterruptedException {
        try {
            return new Attempt(receiver.sender().send(parcel), false);
        } catch (UnreachableException e) {
            return new Attempt(Outcome.later(String.valueOf(e.getMessage())), false);
        } catch (IOException e) {
            return new Attempt(Outcome.later(String.valueOf(e.getMessage())), true);
        } catch (RuntimeException e) {
            LOG.error("receiver {}: a defect of its channel", receiver.name(), e);
            return new Attempt(
                    Outcome.refused("a defect of the auditor itself; the log of the server says where"), false);
        }
    }

    private void settle(Receiver receiver, OutboxEntry entry, GroupState group, Attempt attempt) {
        Outcome outcome = attempt.outcome();
        Instant now = clock.instant();
        if (outcome instanceof Outcome.Delivered delivered) {
            outbox.keep(
                    entry.settled(OutboxEntry.State.DELIVERED, now, ""),
                    group.after(
                            now,
                            delivered.reference().map(name -> kind(receiver) + name),
                            entry.announces(),
                            entry.open()));
            return;
        }
        of(receiver, failures).incrementAndGet();
        if (outcome instanceof Outcome.Later later
                && now.isBefore(entry.createdAt().plus(Backoff.GIVEN_UP))) {
            Duration pause = later.after()
                    .map(Backoff::asked)
                    .orElseGet(() ->
                            Backoff.after(entry.attempts(), entry.message().severity(), chance));
            later.after().ifPresent(wanted -> notBefore.put(receiver.name(), now.plus(pause)));
            outbox.keep(entry.triedInVain(now.plus(pause), attempt.mayHaveArrived(), later.why()));
            LOG.warn("receiver {}: {}; tried again in {} s", receiver.name(), later.why(), pause.toSeconds());
            return;
        }
        String why = outcome instanceof Outcome.Later late
                ? late.why() + ", given up after " + Backoff.GIVEN_UP.toHours() + " h"
                : ((Outcome.Refused) outcome).why();
        LOG.error("receiver {}: a message was not taken: {}", receiver.name(), why);
        outbox.keep(entry.settled(OutboxEntry.State.DEAD, now, why), refused(group, entry, now));
    }

    /** What was told stays told; what was to be told now is known not to have been, and is not tried at each look. */
    private static GroupState refused(GroupState group, OutboxEntry entry, Instant now) {
        Map<String, Announced> known = entry.announces().entrySet().stream()
                .collect(Collectors.toMap(
                        Map.Entry::getKey, one -> one.getValue().told(wasTold(group, one.getKey()))));
        return group.after(now, Optional.empty(), known, entry.open());
    }

    private static boolean wasTold(GroupState group, String fingerprint) {
        Announced before = group.announced().get(fingerprint);
        return before != null && before.told();
    }

    private static <T> T of(Receiver receiver, Map<String, T> byName) {
        return Objects.requireNonNull(byName.get(receiver.name()), "not one of the receivers");
    }
}
