package com.oraclelumira.auditor.git;

import java.math.BigDecimal;
import java.time.Duration;
import org.eclipse.jgit.lib.EmptyProgressMonitor;

/** Stops a fetch when its time is up or its thread is interrupted. */
final class Deadline extends EmptyProgressMonitor {

    private final Duration limit;
    private final long end;

    Deadline(Duration limit) {
        this.limit = limit;
        this.end = System.nanoTime() + limit.toNanos();
    }

    boolean isOver() {
        return System.nanoTime() - end >= 0;
    }

    /** The time that is left, at least a millisecond. */
    Duration left() {
        return Duration.ofNanos(Math.max(end - System.nanoTime(), 1_000_000));
    }

    /** The time that is left in whole seconds, at least one: what a socket may stay silent. */
    int secondsLeft() {
        return (int) Math.min(Integer.MAX_VALUE / 1_000, left().toSeconds() + 1);
    }

    /** The limit in seconds, such as {@code 1.5 s}. */
    String shown() {
        return BigDecimal.valueOf(limit.toMillis(), 3).stripTrailingZeros().toPlainString() + " s";
    }

    @Override
    public boolean isCancelled() {
        return isOver() || Thread.currentThread().isInterrupted();
    }
}
