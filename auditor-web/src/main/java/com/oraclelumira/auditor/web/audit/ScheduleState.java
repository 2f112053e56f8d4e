package com.oraclelumira.auditor.web.audit;

/** Knows whether schedules start audits. Safe for use by several threads. */
@FunctionalInterface
public interface ScheduleState {

    /** Whether they do; false before the start has come that far, and from the beginning of a stop. */
    boolean isRunning();
}
