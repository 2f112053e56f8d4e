package com.oraclelumira.auditor.web.target;

/** What counts as a cron line; whoever runs schedules knows. */
@FunctionalInterface
public interface CronSyntax {

    /** Whether that is a cron line of six fields. */
    boolean accepts(String line);
}
