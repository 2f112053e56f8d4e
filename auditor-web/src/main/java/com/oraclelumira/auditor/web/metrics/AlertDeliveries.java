package com.oraclelumira.auditor.web.metrics;

import java.time.Instant;
import java.util.Map;
import java.util.Optional;

/** How it stands with the alerts to each receiver; a port of whoever sends them. Safe for use by several threads. */
@FunctionalInterface
public interface AlertDeliveries {

    /** By receiver. */
    Map<String, Standing> byReceiver();

    /**
     * One receiver.
     *
     * @param failures how often it did not take a message, since the start
     * @param waiting how many messages are on their way
     * @param dead how many were refused for good, or given up
     * @param lastDelivery when a message last reached it; absent: none is known that did
     */
    record Standing(long failures, int waiting, int dead, Optional<Instant> lastDelivery) {}
}
