package com.oraclelumira.auditor.web.alert.message;

import static java.util.Objects.requireNonNull;

import com.oraclelumira.auditor.model.Severity;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * A message to people: the verdict in one line, then what it stands on. Every text is plain: a channel escapes it.
 *
 * @param kind what it is about
 * @param severity the gravest that is still there; absent: nothing is
 * @param target the target's name; empty for a message about several
 * @param group what it belongs to: messages of one group tell one story
 * @param headline the verdict; the line a phone shows
 * @param items the findings, those first that matter most
 * @param shown how many of them a text tells one by one; the rest is counted
 * @param facts what else there is to know, a few words each: waived, silenced, the oldest
 * @param links where to go, the report first
 * @param language of its words
 * @param at when it was made
 * @param expires when its firing findings may be forgotten unless told again; for receivers that keep a state
 */
public record Message(
        Kind kind,
        Optional<Severity> severity,
        String target,
        String group,
        String headline,
        List<Item> items,
        int shown,
        List<String> facts,
        List<Link> links,
        Locale language,
        Instant at,
        Instant expires) {

    /** So many findings are told one by one; more is not read. */
    public static final int SHOWN = 5;

    public Message {
        requireNonNull(kind, "kind is null");
        requireNonNull(severity, "severity is null");
        requireNonNull(at, "at is null");
        items = List.copyOf(items);
        facts = List.copyOf(facts);
        links = List.copyOf(links);
        if (shown < 0) {
            throw new IllegalArgumentException("shown: not below 0, got " + shown);
        }
    }

    /** The findings told one by one. */
    public List<Item> told() {
        return items.subList(0, Math.min(shown, items.size()));
    }

    /** How many findings are only counted. */
    public int untold() {
        return items.size() - told().size();
    }

    /** Whether it only tells that something is gone: to be known, and nobody has to be woken for it. */
    public boolean isGoodNews() {
        boolean somethingGone = items.stream().anyMatch(item -> !item.status().isFiring());
        boolean nothingNew = items.stream()
                .allMatch(item ->
                        item.status() == Item.Status.OPEN || !item.status().isFiring());
        return kind == Kind.RESOLVED || (somethingGone && nothingNew);
    }

    /** Its words. */
    public Words words() {
        return Words.in(language);
    }

    /** The address of the report; absent where the message leads nowhere. */
    public Optional<String> url() {
        return links.stream().findFirst().map(Link::url);
    }

    /** What of its findings is told one by one, at most. */
    Message showing(int count) {
        return with(headline, items, Math.min(shown, count), facts, links);
    }

    Message withoutFacts() {
        return with(headline, items, shown, List.of(), links);
    }

    Message withTexts(int characters) {
        return with(
                Cut.to(headline, characters, Measure.CODE_POINTS),
                items.stream().map(item -> item.shortened(characters)).toList(),
                shown,
                facts,
                links);
    }

    Message withFirstLink() {
        return with(headline, items, shown, facts, links.subList(0, Math.min(1, links.size())));
    }

    private Message with(
            String newHeadline, List<Item> newItems, int count, List<String> newFacts, List<Link> newLinks) {
        return new Message(
                kind, severity, target, group, newHeadline, newItems, count, newFacts, newLinks, language, at, expires);
    }
}
