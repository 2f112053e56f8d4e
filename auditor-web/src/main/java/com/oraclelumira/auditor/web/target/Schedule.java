package com.oraclelumira.auditor.web.target;

import java.time.Duration;
import java.time.ZoneId;

/** When a target is audited without being asked. */
public sealed interface Schedule {

    /** Again and again, that long after the last audit ended. */
    record Every(Duration pause) implements Schedule {
        /** Shorter pauses would keep an engine busy with nothing but audits. */
        public static final Duration SHORTEST = Duration.ofSeconds(10);

        public Every {
            if (pause.compareTo(SHORTEST) < 0) {
                throw new IllegalArgumentException("shorter than " + SHORTEST.toSeconds() + " seconds");
            }
        }
    }

    /**
     * By the clock.
     *
     * @param line six fields: second minute hour day month weekday
     * @param zone whose clock
     */
    record Cron(String line, ZoneId zone) implements Schedule {}

    /** Only on demand. */
    record Never() implements Schedule {}
}
