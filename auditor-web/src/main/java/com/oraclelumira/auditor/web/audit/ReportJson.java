package com.oraclelumira.auditor.web.audit;

import com.oraclelumira.auditor.AuditReport;

/** How a report is written as JSON, and read again. Safe for use by several threads. */
public interface ReportJson {

    /** The report, version {@link AuditReport#SCHEMA_VERSION}. */
    String of(AuditReport report);

    /**
     * The report that stands there.
     *
     * @throws IllegalArgumentException where the text is no such report
     */
    AuditReport read(String json);
}
