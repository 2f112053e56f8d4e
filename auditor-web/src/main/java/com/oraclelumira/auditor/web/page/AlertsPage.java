package com.oraclelumira.auditor.web.page;

import com.oraclelumira.auditor.model.Problem;
import com.oraclelumira.auditor.report.html.Times;
import com.oraclelumira.auditor.web.alert.OutboxEntry;
import com.oraclelumira.auditor.web.alert.Preview;
import com.oraclelumira.auditor.web.alert.ReceiverStanding;
import com.oraclelumira.auditor.web.alert.Silence;
import com.oraclelumira.auditor.web.alert.SilenceWish;
import com.oraclelumira.auditor.web.alert.channel.Outcome;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * Receivers, their messages and silences, as their page shows them.
 *
 * @param receivers in the order of the configuration
 * @param problems the mistakes in the configuration of others
 * @param dead the messages that were refused for good, or given up, latest first
 * @param messages the latest messages, latest first
 * @param silences those that have not ended, by their start
 * @param wish what stands in the form of a silence
 * @param now when it is shown
 */
public record AlertsPage(
        List<Row> receivers,
        List<Problem> problems,
        List<OutboxEntry> dead,
        List<OutboxEntry> messages,
        List<Silence> silences,
        SilenceWish wish,
        Instant now) {

    /**
     * A receiver.
     *
     * @param standing how it stands with its messages
     * @param preview what a message to it looks like
     */
    public record Row(ReceiverStanding standing, Preview preview) {

        public String name() {
            return standing.receiver().name();
        }

        public String type() {
            return standing.receiver().channel().type();
        }

        /** When its next digest is due; absent: it gets none. */
        public Optional<Instant> digest(Instant now) {
            return standing.receiver().digest().map(next -> next.apply(now));
        }
    }

    /**
     * What became of a test.
     *
     * @param receiver the receiver's name
     * @param outcome how it went
     */
    public record Tested(String receiver, Outcome outcome) {

        public boolean isDelivered() {
            return outcome instanceof Outcome.Delivered;
        }

        /** The key of its words; they have places for the receiver and the reason. */
        public String key() {
            return outcome instanceof Outcome.Later
                    ? "alerts.tested.later"
                    : isDelivered() ? "alerts.tested.delivered" : "alerts.tested.refused";
        }

        /** Why it did not arrive; empty where it did. */
        public String why() {
            if (outcome instanceof Outcome.Later later) {
                return later.why();
            }
            return outcome instanceof Outcome.Refused refused ? refused.why() : "";
        }
    }

    /** A time in words. */
    public String minute(Instant time) {
        return Times.minute(time);
    }
}
