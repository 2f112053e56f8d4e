package com.oraclelumira.auditor.web.alert;

import com.oraclelumira.auditor.web.alert.channel.Pace;
import java.time.Duration;
import java.time.Instant;

/** Keeps one receiver's pace. Not safe for use by several threads at once. */
final class Bucket {

    private final Pace pace;
    private Instant full = Instant.EPOCH;

    Bucket(Pace pace) {
        this.pace = pace;
    }

    /** Takes one, where there is one. */
    boolean take(Instant now) {
        Instant from = full.isBefore(now) ? now : full;
        Duration owed = Duration.between(now, from);
        if (owed.compareTo(pace.pause().multipliedBy(pace.burst() - 1L)) > 0) {
            return false;
        }
        full = from.plus(pace.pause());
        return true;
    }
}
