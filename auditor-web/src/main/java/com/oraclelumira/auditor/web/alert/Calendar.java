package com.oraclelumira.auditor.web.alert;

import java.time.Instant;
import java.time.ZoneId;
import java.util.function.UnaryOperator;

/** Reads cron lines. */
@FunctionalInterface
public interface Calendar {

    /**
     * What tells the next time of a line after an instant.
     *
     * @throws IllegalArgumentException where that is no cron line of six fields
     */
    UnaryOperator<Instant> times(String line, ZoneId zone);
}
