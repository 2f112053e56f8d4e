package com.oraclelumira.auditor.web.alert.channel;

import com.oraclelumira.auditor.model.Severity;
import com.oraclelumira.auditor.web.alert.message.Item;
import com.oraclelumira.auditor.web.alert.message.Kind;
import com.oraclelumira.auditor.web.alert.message.Link;
import com.oraclelumira.auditor.web.alert.message.Message;
import java.time.Duration;
import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.IntStream;

/** Messages to send in tests. */
public final class Messages {

    public static final Instant AT = Instant.parse("2026-11-29T06:00:00Z");
    public static final String REPORT = "https://auditor.example/targets/shop";

    private Messages() {}

    /** A shop with that many findings. */
    public static Message firing(int findings) {
        return firing(items(findings, Item.Status.NEW));
    }

    public static Message firing(List<Item> items) {
        return message(Kind.FIRING, Optional.of(Severity.HIGH), "shop is not what git says", items, Locale.ENGLISH);
    }

    public static Message resolved() {
        return message(
                Kind.RESOLVED,
                Optional.empty(),
                "shop: all clear, 2 findings are gone",
                items(2, Item.Status.RESOLVED),
                Locale.ENGLISH);
    }

    public static Message digest() {
        return message(
                Kind.DIGEST,
                Optional.of(Severity.MEDIUM),
                "3 of 4 targets clean, 2 findings open",
                items(2, Item.Status.OPEN),
                Locale.ENGLISH);
    }

    public static Message test() {
        return message(
                Kind.TEST,
                Optional.empty(),
                "Lumira Drift Auditor: this is a test, all is well",
                items(1, Item.Status.OPEN),
                Locale.ENGLISH);
    }

    public static Message french() {
        return message(
                Kind.FIRING,
                Optional.of(Severity.CRITICAL),
                "boutique ne correspond pas à git : 7 constats",
                items(7, Item.Status.NEW),
                Locale.FRENCH);
    }

    /** A message whose every text is that one. */
    public static Message hostile(String text) {
        Item item = item("f0", Item.Status.NEW, text, text);
        return new Message(
                Kind.FIRING,
                Optional.of(Severity.HIGH),
                text,
                "group",
                text,
                Collections.nCopies(7, item),
                Message.SHOWN,
                List.of(text),
                links(),
                Locale.ENGLISH,
                AT,
                AT.plus(Duration.ofHours(8)));
    }

    public static Message message(
            Kind kind, Optional<Severity> severity, String headline, List<Item> items, Locale language) {
        return message(kind, severity, headline, items, language, List.of("3 waived", "1 silenced"));
    }

    public static Message message(
            Kind kind,
            Optional<Severity> severity,
            String headline,
            List<Item> items,
            Locale language,
            List<String> facts) {
        return new Message(
                kind,
                severity,
                "shop",
                "shop-by-target",
                headline,
                items,
                Message.SHOWN,
                facts,
                links(),
                language,
                AT,
                AT.plus(Duration.ofHours(8)));
    }

    private static List<Link> links() {
        return List.of(new Link("Open report", REPORT), new Link("Overview", "https://auditor.example/"));
    }

    private static List<Item> items(int count, Item.Status status) {
        return IntStream.range(0, count)
                .mapToObj(i -> item("f" + i, status, "title" + i, "text" + i + " is wrong"))
                .toList();
    }

    public static Item item(String fingerprint, Item.Status status, String title, String text) {
        boolean gone = status == Item.Status.RESOLVED;
        return new Item(
                fingerprint,
                status,
                Severity.HIGH,
                "shop",
                "web",
                "mem_limit",
                "SEC-LIMIT",
                "changed",
                title,
                text,
                "compose:12",
                AT.minus(Duration.ofHours(1)),
                gone ? Optional.of(AT) : Optional.empty(),
                REPORT + "/findings/" + fingerprint);
    }
}
