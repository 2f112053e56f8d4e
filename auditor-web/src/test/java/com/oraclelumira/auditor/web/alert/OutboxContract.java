package com.oraclelumira.auditor.web.alert;

import static org.assertj.core.api.Assertions.assertThat;

import com.oraclelumira.auditor.model.Severity;
import com.oraclelumira.auditor.web.alert.message.Item;
import com.oraclelumira.auditor.web.alert.message.Kind;
import com.oraclelumira.auditor.web.alert.message.Link;
import com.oraclelumira.auditor.web.alert.message.Message;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** What every outbox does, wherever it keeps its messages. */
public abstract class OutboxContract {

    private static final Instant THEN = Instant.parse("2026-11-29T02:07:00Z");
    private static final Instant LATER = THEN.plusSeconds(120);
    private static final GroupKey PROD = new GroupKey("ops", "prod", "");

    /** An outbox that holds nothing yet. */
    protected abstract Outbox outbox();

    @Test
    void message_waits_as_it_was_put() {
        Outbox outbox = outbox();
        OutboxEntry entry = entry(PROD, "one");

        assertThat(outbox.put(outbox.group(PROD), Optional.empty(), entry, THEN))
                .isTrue();

        assertThat(outbox.waiting("ops")).containsExactly(entry);
        assertThat(outbox.waiting("others")).isEmpty();
        assertThat(outbox.latest(Optional.empty(), 10)).containsExactly(entry);
    }

    @Test
    void of_two_who_saw_the_same_group_one_puts_its_message() {
        Outbox outbox = outbox();
        GroupState seen = outbox.group(PROD);

        assertThat(outbox.put(seen, Optional.empty(), entry(PROD, "one"), THEN)).isTrue();
        assertThat(outbox.put(seen, Optional.empty(), entry(PROD, "two"), THEN)).isFalse();

        assertThat(headlines(outbox)).containsExactly("one");
    }

    @Test
    void message_takes_the_place_of_the_one_that_waits() {
        Outbox outbox = outbox();
        OutboxEntry one = put(outbox, "one");

        assertThat(outbox.put(outbox.group(PROD), Optional.of(one), entry(PROD, "two"), THEN))
                .isTrue();

        assertThat(headlines(outbox)).containsExactly("two");
    }

    @Test
    void message_that_is_being_sent_is_neither_replaced_nor_taken_back_nor_sent_by_another() {
        Outbox outbox = outbox();
        OutboxEntry one = put(outbox, "one");
        assertThat(outbox.lease(one, THEN, LATER)).isTrue();

        assertThat(outbox.lease(one, THEN, LATER)).isFalse();
        assertThat(outbox.put(outbox.group(PROD), Optional.of(one), entry(PROD, "two"), THEN))
                .isFalse();
        assertThat(outbox.withdraw(outbox.group(PROD), one, THEN)).isFalse();
        assertThat(headlines(outbox)).containsExactly("one");
    }

    @Test
    void message_whose_sender_has_ended_may_have_been_sent_and_can_be_sent_by_another() {
        Outbox outbox = outbox();
        OutboxEntry one = put(outbox, "one");
        outbox.lease(one, THEN, LATER);

        assertThat(outbox.waiting("ops")).singleElement().satisfies(entry -> {
            assertThat(entry.unsure()).isTrue();
            assertThat(outbox.lease(entry, LATER.plusSeconds(1), LATER.plusSeconds(60)))
                    .isTrue();
        });
    }

    @Test
    void try_in_vain_is_kept_and_gives_the_right_to_send_back() {
        Outbox outbox = outbox();
        OutboxEntry one = put(outbox, "one");
        outbox.lease(one, THEN, LATER);

        outbox.keep(one.triedInVain(LATER, false, "HTTP status 503"));

        assertThat(outbox.waiting("ops")).singleElement().satisfies(entry -> {
            assertThat(entry.attempts()).isEqualTo(1);
            assertThat(entry.trouble()).isEqualTo("HTTP status 503");
            assertThat(entry.unsure()).isFalse();
            assertThat(outbox.lease(entry, THEN, LATER)).isTrue();
        });
    }

    @Test
    void settled_message_leaves_what_its_receiver_knows() {
        Outbox outbox = outbox();
        OutboxEntry one = put(outbox, "one");
        outbox.lease(one, THEN, LATER);
        GroupState before = outbox.group(PROD);

        OutboxEntry delivered = one.settled(OutboxEntry.State.DELIVERED, LATER, "");
        outbox.keep(delivered, before.after(LATER, Optional.of("ts-1"), one.announces(), 3));

        GroupState known = outbox.group(PROD);
        assertThat(known.announced()).isEqualTo(one.announces());
        assertThat(known.reference()).contains("ts-1");
        assertThat(known.told()).contains(LATER);
        assertThat(known.open()).isEqualTo(3);
        assertThat(known.version()).isGreaterThan(before.version());
        assertThat(outbox.groups("ops")).containsExactly(known);
        assertThat(outbox.waiting("ops")).isEmpty();
        assertThat(outbox.lastSettled("ops")).contains(delivered);
        assertThat(outbox.lastDelivery("ops")).contains(LATER);
        assertThat(outbox.lastDelivery("others")).isEmpty();
    }

    @Test
    void needless_message_is_taken_back() {
        Outbox outbox = outbox();
        OutboxEntry one = put(outbox, "one");

        assertThat(outbox.withdraw(outbox.group(PROD), one, THEN)).isTrue();
        assertThat(outbox.waiting("ops")).isEmpty();
        assertThat(outbox.withdraw(outbox.group(PROD), one, THEN)).isFalse();
    }

    @Test
    void dead_message_can_be_tried_again_and_no_other() {
        Outbox outbox = outbox();
        OutboxEntry one = put(outbox, "one");
        assertThat(outbox.tryAgain(one.id(), THEN)).isEmpty();
        outbox.keep(one.settled(OutboxEntry.State.DEAD, THEN, "HTTP status 404"), outbox.group(PROD));

        assertThat(outbox.latest(Optional.of(OutboxEntry.State.DEAD), 10)).hasSize(1);
        assertThat(outbox.dead("ops")).isEqualTo(1);
        assertThat(outbox.tryAgain(one.id(), LATER)).map(OutboxEntry::id).contains(one.id());
        assertThat(outbox.dead("ops")).isZero();
        assertThat(outbox.waiting("ops")).extracting(OutboxEntry::id).containsExactly(one.id());
        assertThat(outbox.tryAgain("unknown", LATER)).isEmpty();
    }

    @Test
    void settled_messages_are_forgotten_by_age_and_waiting_ones_never() {
        Outbox outbox = outbox();
        OutboxEntry one = put(outbox, "one");
        outbox.keep(one.settled(OutboxEntry.State.DELIVERED, THEN, ""), outbox.group(PROD));
        GroupKey other = new GroupKey("ops", "blog", "");
        outbox.put(outbox.group(other), Optional.empty(), entry(other, "two"), THEN);

        assertThat(outbox.forgetBefore(THEN)).isZero();
        assertThat(outbox.forgetBefore(LATER)).isEqualTo(1);
        assertThat(headlines(outbox)).containsExactly("two");
    }

    private static OutboxEntry put(Outbox outbox, String headline) {
        OutboxEntry entry = entry(PROD, headline);
        assertThat(outbox.put(outbox.group(PROD), Optional.empty(), entry, THEN))
                .isTrue();
        return entry;
    }

    private static List<String> headlines(Outbox outbox) {
        return outbox.waiting("ops").stream()
                .map(entry -> entry.message().headline())
                .toList();
    }

    private static OutboxEntry entry(GroupKey key, String headline) {
        Item item = new Item(
                "0123456789abcdef",
                Item.Status.NEW,
                Severity.CRITICAL,
                "prod",
                "db",
                "privileged",
                "",
                "changed",
                "prod · db",
                "privileged is true on the host, false in git — \u201Cété\u201D \uD83D\uDD25",
                "compose.yaml:12",
                THEN,
                Optional.of(LATER),
                "https://auditor.example/findings/0123456789abcdef");
        Message message = new Message(
                Kind.FIRING,
                Optional.of(Severity.CRITICAL),
                "prod",
                key.toString(),
                headline,
                List.of(item),
                Message.SHOWN,
                List.of("1 waived"),
                List.of(new Link("Open report", "https://auditor.example/targets/prod")),
                Locale.FRENCH,
                THEN,
                LATER);
        Map<String, Announced> announces = Map.of(
                item.fingerprint(),
                new Announced(
                        "prod · db", "db", "privileged", item.text(), "0a", Severity.CRITICAL, THEN, true, false));
        return OutboxEntry.fresh(UUID.randomUUID().toString(), key, message, announces, 1, THEN);
    }
}
