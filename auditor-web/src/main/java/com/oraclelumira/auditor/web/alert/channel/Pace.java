package com.oraclelumira.auditor.web.alert.channel;

import java.time.Duration;

/**
 * How often a receiver may be asked: a bucket of so many messages that fills again by one after each pause.
 *
 * @param burst at least 1
 * @param pause until the bucket holds one more
 */
public record Pace(int burst, Duration pause) {

    public Pace {
        if (burst < 1 || pause.isNegative()) {
            throw new IllegalArgumentException("burst " + burst + ", pause " + pause);
        }
    }
}
