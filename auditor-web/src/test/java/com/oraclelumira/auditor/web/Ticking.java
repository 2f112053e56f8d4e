package com.oraclelumira.auditor.web;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;

/** A clock that a test moves on. */
public final class Ticking extends Clock {

    private Instant now;

    public Ticking() {
        this(Instant.parse("2026-11-29T02:00:00Z"));
    }

    public Ticking(Instant now) {
        this.now = now;
    }

    public void on(Duration time) {
        now = now.plus(time);
    }

    @Override
    public Instant instant() {
        return now;
    }

    @Override
    public ZoneId getZone() {
        return ZoneOffset.UTC;
    }

    @Override
    public Clock withZone(ZoneId zone) {
        throw new UnsupportedOperationException("times here are UTC");
    }
}
