package com.oraclelumira.auditor.web.alert;

import com.oraclelumira.auditor.model.Severity;
import java.time.Duration;

/**
 * How patient a receiver is. None of it holds back what is critical, but repetition.
 *
 * @param stability how long something must be there before it counts, unless a second audit sees it
 * @param groupWait how long the first message of a group waits for more
 * @param groupInterval between two messages of a group with news
 * @param repeat after which a group without news is told again
 * @param repeatCritical the same where something critical is in it
 * @param keepFiring how long something must be gone before it is
 */
public record Timing(
        Duration stability,
        Duration groupWait,
        Duration groupInterval,
        Duration repeat,
        Duration repeatCritical,
        Duration keepFiring) {

    /** As Alertmanager has them, but for the repetition of what is not critical: a drift can wait a day for its second mention. */
    public static final Timing USUAL = new Timing(
            Duration.ofSeconds(60),
            Duration.ofSeconds(30),
            Duration.ofMinutes(5),
            Duration.ofHours(24),
            Duration.ofHours(4),
            Duration.ofSeconds(60));

    Duration repeat(Severity gravest) {
        return gravest == Severity.CRITICAL ? repeatCritical : repeat;
    }
}
