package com.oraclelumira.auditor.web.alert;

import com.oraclelumira.auditor.web.alert.message.Item;
import com.oraclelumira.auditor.web.alert.message.Message;
import com.oraclelumira.auditor.web.alert.message.Words;
import com.oraclelumira.auditor.web.history.FindingLife;
import java.time.Clock;
import java.time.Instant;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Decides what has to be told, and puts it into the outbox. It keeps nothing in memory: what it decides follows from how targets
 * stand, what receivers know, silences and the time, so that it can look as often as it likes, on any node, and go on after any
 * end. One thread at a time.
 */
public final class Alerting {

    private static final Logger LOG = LoggerFactory.getLogger(Alerting.class);

    private final List<Receiver> receivers;
    private final Situations situations;
    private final Silences silences;
    private final Outbox outbox;
    private final Composer composer;
    private final Supplier<String> ids;
    private final Clock clock;
    private final Instant begun;

    /**
     * @param address of the auditor, with a slash at its end
     * @param ids makes names for messages, each another one
     */
    public Alerting(
            List<Receiver> receivers,
            Situations situations,
            Silences silences,
            Outbox outbox,
            String address,
            Supplier<String> ids,
            Clock clock) {
        this.receivers = List.copyOf(receivers);
        this.situations = situations;
        this.silences = silences;
        this.outbox = outbox;
        this.composer = new Composer(address);
        this.ids = ids;
        this.clock = clock;
        this.begun = clock.instant();
    }

    /** Looks at everything once. */
    public void look() {
        if (receivers.isEmpty()) {
            return;
        }
        Instant now = clock.instant();
        List<Silence> active = silences.endingAfter(now).stream()
                .filter(silence -> silence.isActive(now))
                .toList();
        List<Desk> desks = receivers.stream()
                .map(receiver -> new Desk(receiver, active, now))
                .toList();
        List<Situation> targets = situations.now(now);
        Situation failing = FailingReceivers.situation(
                desks.stream().flatMap(desk -> desk.failure().stream()).toList());
        Stream.concat(targets.stream().filter(target -> !target.deploying()), Stream.of(failing))
                .forEach(situation -> {
                    Set<String> inhibited = Inhibition.inhibited(situation.alerts());
                    desks.forEach(desk -> desk.look(situation, inhibited));
                });
        desks.forEach(desk -> desk.digest(targets));
    }

    /** The message by which a receiver is tried. */
    public Message test(Receiver receiver) {
        return composer.test(receiver, new GroupKey(receiver.name(), GroupKey.TEST, ""), clock.instant());
    }

    /** What a message to a receiver looks like: about findings that are made up. */
    public Message example(Receiver receiver) {
        return Example.message(composer, receiver, clock.instant());
    }

    /** One receiver at one look. */
    private final class Desk {

        private final Receiver receiver;
        private final List<Silence> active;
        private final Instant now;
        private final Map<GroupKey, GroupState> known;
        private final List<OutboxEntry> queue;
        private final Map<GroupKey, OutboxEntry> waiting;

        Desk(Receiver receiver, List<Silence> active, Instant now) {
            this.receiver = receiver;
            this.active = active;
            this.now = now;
            this.known = outbox.groups(receiver.name()).stream()
                    .collect(Collectors.toMap(GroupState::key, Function.identity()));
            this.queue = outbox.waiting(receiver.name());
            this.waiting = queue.stream()
                    .collect(Collectors.toMap(OutboxEntry::group, Function.identity(), (one, other) -> one));
        }

        Optional<Alert> failure() {
            return FailingReceivers.alert(receiver.name(), queue, () -> outbox.lastSettled(receiver.name()), now);
        }

        /** @param inhibited the fingerprints of what follows from something graver */
        void look(Situation situation, Set<String> inhibited) {
            List<Alert> mine =
                    situation.alerts().stream().filter(receiver::hearsAtOnce).toList();
            Set<String> silenced = fingerprints(mine, this::isSilenced);
            Map<GroupKey, List<Alert>> firing = mine.stream()
                    .filter(alert ->
                            !now.isBefore(alert.firesAt(receiver.timing().stability())))
                    .filter(alert ->
                            !inhibited.contains(alert.fingerprint()) && !silenced.contains(alert.fingerprint()))
                    .collect(Collectors.groupingBy(
                            alert -> receiver.groupBy().key(receiver.name(), alert),
                            LinkedHashMap::new,
                            Collectors.toList()));
            Composer.HeldBack heldBack = new Composer.HeldBack(situation.waived(), silenced.size(), (int) mine.stream()
                    .filter(alert -> inhibited.contains(alert.fingerprint()) && !silenced.contains(alert.fingerprint()))
                    .count());
            keys(situation.target(), firing.keySet())
                    .forEach(key -> settle(key, firing.getOrDefault(key, List.of()), situation, heldBack));
        }

        private Set<GroupKey> keys(String target, Set<GroupKey> firing) {
            Set<GroupKey> keys = new HashSet<>(firing);
            Stream.concat(known.keySet().stream(), waiting.keySet().stream())
                    .filter(key -> key.target().equals(target))
                    .forEach(keys::add);
            return keys;
        }

        private boolean isSilenced(Alert alert) {
            return active.stream().anyMatch(silence -> silence.matches(alert));
        }

        private void settle(GroupKey key, List<Alert> firing, Situation situation, Composer.HeldBack heldBack) {
            GroupState state = known.getOrDefault(key, GroupState.unknown(key));
            Optional<OutboxEntry> before = Optional.ofNullable(waiting.get(key));
            Optional<Notice> notice =
                    new Group(state, firing, situation.flapping(), gone(state, situation), receiver.timing()).due(now);
            if (notice.isEmpty()) {
                before.filter(entry -> !entry.unsure()).ifPresent(entry -> withdraw(state, entry));
                return;
            }
            Words words = Words.in(receiver.language());
            Map<String, Announced> announces = notice.get().announces(state, alert -> Composer.text(alert, words));
            Message message = composer.group(receiver, key, notice.get(), heldBack, now);
            if (before.filter(entry -> isGood(entry, message, announces)).isPresent()) {
                return;
            }
            put(state, before, OutboxEntry.fresh(ids.get(), key, message, announces, firing.size(), now));
        }

        private void put(GroupState state, Optional<OutboxEntry> before, OutboxEntry fresh) {
            OutboxEntry entry = before.map(fresh::inPlaceOf).orElse(fresh);
            if (outbox.put(state, before, entry, now)) {
                LOG.debug("receiver {}: {}", receiver.name(), entry.message().headline());
            }
        }

        private void withdraw(GroupState state, OutboxEntry entry) {
            if (outbox.withdraw(state, entry, now)) {
                LOG.debug(
                        "receiver {}: no longer needed: {}",
                        receiver.name(),
                        entry.message().headline());
            }
        }

        /** What the receiver knows and is no longer wrong: not held back, not unread, but gone or accepted. */
        private List<Gone> gone(GroupState state, Situation situation) {
            Set<String> there = fingerprints(situation.alerts(), alert -> true);
            return state.announced().entrySet().stream()
                    .filter(one -> !there.contains(one.getKey())
                            && !situation.flapping().contains(one.getKey()))
                    .flatMap(one -> gone(one.getKey(), one.getValue()).stream())
                    .sorted(Comparator.comparing(Gone::fingerprint))
                    .toList();
        }

        private Optional<Gone> gone(String fingerprint, Announced announced) {
            Optional<FindingLife> life = situations.life(fingerprint);
            boolean accepted = life.filter(
                            known -> known.isOpen() && known.facts().waived())
                    .isPresent();
            Instant at = life.flatMap(FindingLife::resolvedAt).orElse(now);
            boolean lasting = life.isEmpty()
                    || accepted
                    || !now.isBefore(at.plus(receiver.timing().keepFiring()));
            return lasting
                    ? Optional.of(new Gone(
                            fingerprint, announced, accepted ? Item.Status.ACCEPTED : Item.Status.RESOLVED, at))
                    : Optional.empty();
        }

        void digest(List<Situation> all) {
            if (receiver.digest().isEmpty()) {
                return;
            }
            GroupKey key = new GroupKey(receiver.name(), GroupKey.DIGEST, "");
            GroupState state = known.getOrDefault(key, GroupState.unknown(key));
            Instant last = state.told().orElse(begun);
            if (receiver.digest().get().apply(last).isAfter(now)) {
                return;
            }
            Optional<OutboxEntry> before = Optional.ofNullable(waiting.get(key));
            Digest digest = digest(all, state, last);
            Message message = composer.digest(receiver, key, digest, now);
            if (before.filter(entry -> isGood(entry, message, Map.of())).isEmpty()) {
                put(state, before, OutboxEntry.fresh(ids.get(), key, message, Map.of(), digest.open(), now));
            }
        }

        private Digest digest(List<Situation> all, GroupState state, Instant last) {
            List<Situation> mine = all.stream()
                    .filter(situation -> receiver.hears(situation.target()))
                    .toList();
            Map<String, Digest.TargetStanding> standings = new LinkedHashMap<>();
            int silenced = 0;
            int opened = 0;
            int resolved = 0;
            for (Situation situation : mine) {
                List<Alert> heard =
                        situation.alerts().stream().filter(receiver::hears).toList();
                List<Alert> told =
                        heard.stream().filter(alert -> !isSilenced(alert)).toList();
                standings.put(situation.target(), new Digest.TargetStanding(situation.standing(), told));
                Situations.Changes changes = situations.changes(situation.target(), last);
                silenced += heard.size() - told.size();
                opened += changes.opened();
                resolved += changes.resolved();
            }
            return Digest.of(
                    standings,
                    new Situations.Changes(opened, resolved),
                    state.told().map(at -> state.open()),
                    mine.stream().mapToInt(Situation::waived).sum(),
                    silenced);
        }

        /** Whether what waits can stay: it may have been sent already, or tells just what would be told now. */
        private static boolean isGood(OutboxEntry waiting, Message now, Map<String, Announced> announces) {
            Message before = waiting.message();
            return waiting.unsure()
                    || (waiting.announces().equals(announces)
                            && before.headline().equals(now.headline())
                            && before.facts().equals(now.facts())
                            && texts(before).equals(texts(now)));
        }

        private static List<String> texts(Message message) {
            return message.items().stream()
                    .map(item -> item.fingerprint() + item.status() + item.text())
                    .toList();
        }

        private static Set<String> fingerprints(List<Alert> alerts, Predicate<Alert> which) {
            return alerts.stream().filter(which).map(Alert::fingerprint).collect(Collectors.toUnmodifiableSet());
        }
    }
}
