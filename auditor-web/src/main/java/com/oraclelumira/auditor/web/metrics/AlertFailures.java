package com.oraclelumira.auditor.web.metrics;

import java.util.Map;

/** Counts the alerts that could not be delivered; a port of whoever sends them. Safe for use by several threads. */
@FunctionalInterface
public interface AlertFailures {

    /** By receiver, since the start; 0 for one that has taken all. */
    Map<String, Long> byReceiver();
}
