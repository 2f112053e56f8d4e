package com.oraclelumira.auditor.web.alert.channel;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** What every channel keeps whose first message of a group follows the present state. */
public abstract class UpdatingContract extends ChannelContract {

    /** What it calls the message that its service took by {@link #well()}. */
    protected abstract String first();

    /** Whether that request changes a message. */
    protected abstract boolean changes(FakeReceiver.Asked asked);

    /** Has its first message be no longer there; returns what it was called. */
    protected abstract String lost();

    /** Has its service answer changes so; returns what its first message is called. */
    protected final String whereChangesAreAnswered(FakeReceiver.Answer answer) {
        receiver.answer(asked -> changes(asked) ? answer : new FakeReceiver.Answer(200, well()));
        return first();
    }

    @Test
    void names_its_first_message() throws Exception {
        assertThat(send(Messages.firing(1))).isEqualTo(Outcome.delivered(first()));
        assertThat(receiver.asked()).noneMatch(this::changes);
    }

    @Test
    void changes_the_first_message_and_tells_the_news_after_it() throws Exception {
        assertThat(answer(Messages.firing(2), first())).isEqualTo(Outcome.delivered());
        assertThat(receiver.asked()).extracting(this::changes).containsExactly(true, false);
        assertThat(receiver.asked())
                .allSatisfy(asked -> assertThat(asked.body()).contains("title1"));
    }

    @Test
    void begins_anew_where_its_first_message_is_no_longer_there() throws Exception {
        assertThat(answer(Messages.firing(1), lost())).isEqualTo(Outcome.delivered(first()));
        assertThat(changes(last())).isFalse();
    }

    @Test
    void tells_nothing_after_a_first_message_that_could_not_be_changed_yet() throws Exception {
        receiver.answer(asked -> new FakeReceiver.Answer(503, ""));
        assertThat(answer(Messages.firing(1), first())).isEqualTo(Outcome.later("HTTP status 503"));
        assertThat(receiver.asked()).hasSize(1);
    }
}
