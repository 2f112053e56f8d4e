package com.oraclelumira.auditor.web.audit;

import com.oraclelumira.auditor.AuditReport;

/** How a report is written as JSON. */
@FunctionalInterface
public interface ReportJson {

    /** The report, version {@link AuditReport#SCHEMA_VERSION}. */
    String of(AuditReport report);
}
