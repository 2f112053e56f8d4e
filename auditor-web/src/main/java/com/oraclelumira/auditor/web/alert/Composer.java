package com.oraclelumira.auditor.web.alert;

import com.oraclelumira.auditor.model.DriftClass;
import com.oraclelumira.auditor.model.Severity;
import com.oraclelumira.auditor.web.alert.message.Item;
import com.oraclelumira.auditor.web.alert.message.Kind;
import com.oraclelumira.auditor.web.alert.message.Link;
import com.oraclelumira.auditor.web.alert.message.Message;
import com.oraclelumira.auditor.web.alert.message.Words;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Puts what has to be told into words. Immutable. */
final class Composer {

    private final String address;

    /** @param address of the auditor, with a slash at its end */
    Composer(String address) {
        this.address = address;
    }

    /**
     * What is held back of a group.
     *
     * @param waived accepted in git
     * @param silenced by a silence
     * @param inhibited by something graver
     */
    record HeldBack(int waived, int silenced, int inhibited) {}

    /** The message of a group. */
    Message group(Receiver receiver, GroupKey key, Notice notice, HeldBack heldBack, Instant now) {
        Words words = Words.in(receiver.language());
        List<Item> items = Stream.concat(
                        notice.firing().stream()
                                .sorted(Comparator.comparing(
                                                (Alert alert) -> !notice.news().contains(alert.fingerprint()))
                                        .thenComparing(Alert::severity, Comparator.reverseOrder())
                                        .thenComparing(Alert::since)
                                        .thenComparing(Composer::title))
                                .map(alert -> item(alert, notice, words)),
                        notice.gone().stream()
                                .filter(gone -> gone.announced().told())
                                .map(gone -> item(gone, key.target())))
                .toList();
        Optional<Severity> gravest =
                notice.firing().stream().map(Alert::severity).max(Comparator.naturalOrder());
        return new Message(
                notice.reason() == Notice.Reason.ALL_GONE ? Kind.RESOLVED : Kind.FIRING,
                gravest,
                key.target(),
                key.toString(),
                headline(key, notice, words, now),
                items,
                Message.SHOWN,
                facts(notice, heldBack, words, now),
                links(key, words),
                receiver.language(),
                now,
                expires(receiver.timing(), gravest, now));
    }

    /** How everything stands. */
    Message digest(Receiver receiver, GroupKey key, Digest digest, Instant now) {
        Words words = Words.in(receiver.language());
        return new Message(
                Kind.DIGEST,
                digest.gravest(),
                "",
                key.toString(),
                words.of("headline.digest", digest.clean(), digest.targets(), digest.open()),
                digest.alerts().stream()
                        .map(alert -> item(alert, Item.Status.OPEN, words))
                        .toList(),
                Message.SHOWN,
                facts(digest, words, now),
                links(key, words),
                receiver.language(),
                now,
                now);
    }

    /** To see whether a receiver works. */
    Message test(Receiver receiver, GroupKey key, Instant now) {
        Words words = Words.in(receiver.language());
        Item example = new Item(
                "0000000000000000",
                Item.Status.NEW,
                Severity.LOW,
                "shop",
                "shop",
                "mem_limit",
                "",
                DriftClass.REMOVED.id(),
                words.of("item.test.title"),
                words.of("item.test"),
                "compose.yaml:12",
                now,
                Optional.empty(),
                address);
        return new Message(
                Kind.TEST,
                Optional.empty(),
                "",
                key.toString(),
                words.of("headline.test"),
                List.of(example),
                Message.SHOWN,
                List.of(),
                links(key, words),
                receiver.language(),
                now,
                now);
    }

    /** What an alert is about, in a few words: {@code prod · db}. */
    static String title(Alert alert) {
        if (alert.type() == Alert.Type.RECEIVER) {
            return alert.subject().name();
        }
        String what = what(alert);
        return what.isEmpty() ? alert.target() : alert.target() + " · " + what;
    }

    private static Instant expires(Timing timing, Optional<Severity> gravest, Instant now) {
        return gravest.map(timing::repeat)
                .map(repeat -> now.plus(repeat).plus(timing.groupInterval().multipliedBy(2)))
                .orElse(now);
    }

    private Item item(Alert alert, Notice notice, Words words) {
        boolean comesAndGoes = notice.flapping().contains(alert.fingerprint());
        boolean isNews = notice.news().contains(alert.fingerprint());
        return item(alert, comesAndGoes ? Item.Status.FLAPPING : isNews ? Item.Status.NEW : Item.Status.OPEN, words);
    }

    private Item item(Alert alert, Item.Status status, Words words) {
        Subject subject = alert.subject();
        return new Item(
                alert.fingerprint(),
                status,
                alert.severity(),
                alert.target(),
                subject.service(),
                subject.property(),
                subject.rule(),
                subject.driftClass().map(DriftClass::id).orElse(""),
                title(alert),
                text(alert, words),
                subject.place(),
                alert.since(),
                Optional.empty(),
                url(alert));
    }

    private Item item(Gone gone, String target) {
        Announced announced = gone.announced();
        return new Item(
                gone.fingerprint(),
                gone.how(),
                announced.severity(),
                target,
                announced.service(),
                announced.property(),
                "",
                "",
                announced.title(),
                announced.text(),
                "",
                announced.since(),
                Optional.of(gone.at()),
                "");
    }

    static String text(Alert alert, Words words) {
        Subject subject = alert.subject();
        return switch (alert.type()) {
            case UNAUDITED -> words.of("item.failed", subject.text());
            case RECEIVER -> words.of("item.receiver", subject.text());
            case FINDING ->
                subject.driftClass().map(drift -> drift(drift, subject, words)).orElse(subject.text());
        };
    }

    private static String drift(DriftClass drift, Subject subject, Words words) {
        String key = "item.drift." + drift.id();
        Subject.Values values = subject.values().orElse(null);
        boolean withValues = values != null && (drift == DriftClass.CHANGED || drift == DriftClass.STATE);
        if (values == null || !withValues) {
            return words.of(key, subject.property());
        }
        return words.of(key + ".values", subject.property(), values.desired(), values.live());
    }

    private String url(Alert alert) {
        return switch (alert.type()) {
            case FINDING -> address + "findings/" + alert.fingerprint();
            case UNAUDITED -> address + "targets/" + alert.target();
            case RECEIVER -> address + "alerts";
        };
    }

    private static String headline(GroupKey key, Notice notice, Words words, Instant now) {
        String name = key.part().isEmpty() ? key.target() : key.target() + " · " + key.part();
        Optional<Alert.Type> special = notice.firing().stream()
                .map(Alert::type)
                .filter(type -> type != Alert.Type.FINDING)
                .findFirst();
        if (special.isPresent()) {
            return special(special.get(), name, notice, words, now);
        }
        return switch (notice.reason()) {
            case FIRST -> first(name, notice, words);
            case NEWS -> more(name, notice, words);
            case REMINDER ->
                words.of(
                        "headline.open",
                        name,
                        counts(notice.firing(), words),
                        words.age(age(oldest(notice.firing(), now), now)));
            case SOME_GONE -> words.of("headline.some", name, told(notice), counts(notice.firing(), words));
            case ALL_GONE -> over(name, notice, words);
        };
    }

    private static String special(Alert.Type type, String name, Notice notice, Words words, Instant now) {
        if (type == Alert.Type.RECEIVER) {
            return words.of(
                    "headline.receiver",
                    notice.firing().stream()
                            .map(alert -> alert.subject().name())
                            .collect(Collectors.joining(", ")));
        }
        return notice.reason() == Notice.Reason.REMINDER
                ? words.of("headline.failed.open", name, words.age(age(oldest(notice.firing(), now), now)))
                : words.of("headline.failed", name);
    }

    private static String first(String name, Notice notice, Words words) {
        if (notice.firing().size() > 1) {
            return words.of("headline.new", name, counts(notice.firing(), words));
        }
        Alert only = notice.firing().get(0);
        return words.of("headline.one", name, what(only), text(only, words), words.of(only.severity()));
    }

    private static String more(String name, Notice notice, Words words) {
        List<Alert> news = notice.firing().stream()
                .filter(alert -> notice.news().contains(alert.fingerprint()))
                .toList();
        if (notice.flapping().containsAll(notice.news())) {
            String what = news.stream()
                    .map(alert -> what(alert) + " " + alert.subject().property())
                    .collect(Collectors.joining(", "));
            return words.of("headline.flapping", name, what.strip());
        }
        return words.of("headline.more", name, news.size(), counts(notice.firing(), words));
    }

    private static String what(Alert alert) {
        return alert.subject().service().isEmpty()
                ? alert.subject().name()
                : alert.subject().service();
    }

    private static String over(String name, Notice notice, Words words) {
        boolean audited =
                notice.gone().stream().anyMatch(gone -> gone.fingerprint().equals(AuditedSituations.unaudited(name)));
        if (name.equals(GroupKey.AUDITOR)) {
            return words.of(
                    "headline.receiver.over",
                    notice.gone().stream().map(gone -> gone.announced().title()).collect(Collectors.joining(", ")));
        }
        return audited && notice.gone().size() == 1
                ? words.of("headline.failed.over", name)
                : words.of("headline.all", name, told(notice));
    }

    private static long told(Notice notice) {
        return notice.gone().stream().filter(gone -> gone.announced().told()).count();
    }

    /** {@code 1 critical, 3 high}; what there is none of is left out. */
    static String counts(List<Alert> alerts, Words words) {
        Map<Severity, Long> bySeverity =
                alerts.stream().collect(Collectors.groupingBy(Alert::severity, Collectors.counting()));
        return bySeverity.entrySet().stream()
                .sorted(Map.Entry.<Severity, Long>comparingByKey().reversed())
                .map(count -> words.of("counts." + count.getKey().id(), count.getValue()))
                .collect(Collectors.joining(", "));
    }

    private static List<String> facts(Notice notice, HeldBack heldBack, Words words, Instant now) {
        List<String> facts = new ArrayList<>();
        if (heldBack.waived() > 0) {
            facts.add(words.of("fact.waived", heldBack.waived()));
        }
        if (heldBack.silenced() > 0) {
            facts.add(words.of("fact.silenced", heldBack.silenced()));
        }
        if (heldBack.inhibited() > 0) {
            facts.add(words.of("fact.inhibited", heldBack.inhibited()));
        }
        if (!notice.firing().isEmpty()) {
            facts.add(words.of("fact.oldest", words.age(age(oldest(notice.firing(), now), now))));
        }
        return facts;
    }

    private static List<String> facts(Digest digest, Words words, Instant now) {
        List<String> facts = new ArrayList<>();
        digest.standings().forEach((target, standing) -> {
            if (!standing.isClean()) {
                facts.add(standing(target, standing, words));
            }
        });
        facts.add(words.of("digest.new", digest.opened()));
        facts.add(words.of("digest.solved", digest.resolved()));
        digest.trend().ifPresent(trend -> facts.add(words.of("digest.trend", Integer.signum(trend), Math.abs(trend))));
        if (digest.waived() > 0) {
            facts.add(words.of("fact.waived", digest.waived()));
        }
        if (digest.silenced() > 0) {
            facts.add(words.of("fact.silenced", digest.silenced()));
        }
        if (!digest.alerts().isEmpty()) {
            facts.add(words.of("fact.oldest", words.age(age(oldest(digest.alerts(), now), now))));
        }
        return facts;
    }

    /** How a target stands that is not clean. */
    private static String standing(String target, Digest.TargetStanding standing, Words words) {
        return switch (standing.standing()) {
            case PENDING -> words.of("digest.target.pending", target);
            case UNREACHABLE, INCOMPLETE -> words.of("digest.target.failed", target);
            case CLEAN, OPEN ->
                standing.alerts().isEmpty()
                        ? words.of("digest.target.untold", target)
                        : words.of("digest.target.open", target, counts(standing.alerts(), words));
        };
    }

    private static Instant oldest(List<Alert> alerts, Instant now) {
        return alerts.stream().map(Alert::since).min(Comparator.naturalOrder()).orElse(now);
    }

    private static Duration age(Instant since, Instant now) {
        return Duration.between(since, now);
    }

    private List<Link> links(GroupKey key, Words words) {
        boolean isTarget = !key.target().startsWith("(");
        return isTarget
                ? List.of(new Link(words.of("link.report"), address + "targets/" + key.target()))
                : List.of(new Link(words.of("link.overview"), address));
    }
}
