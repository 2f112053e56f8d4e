package com.oraclelumira.auditor.web.store;

import com.oraclelumira.auditor.AuditReport;
import com.oraclelumira.auditor.web.audit.ReportJson;
import java.time.Instant;
import org.apache.commons.codec.digest.DigestUtils;

/** A report as a row; audits that found the same share it, so it does not say when the live state was read. */
record ReportRow(String digest, String json) {

    static final Table<ReportRow> TABLE = new Table<>(
            "report",
            Columns.of(ReportRow.class).and("digest", ReportRow::digest).and("json", ReportRow::json),
            row -> new ReportRow(row.text("digest"), row.text("json")));

    static ReportRow of(AuditReport report, ReportJson writer) {
        String json = writer.of(readAt(report, Instant.EPOCH));
        return new ReportRow(DigestUtils.sha256Hex(json), json);
    }

    /** The report, read at that instant. */
    AuditReport report(ReportJson reader, Instant readAt) {
        return readAt(reader.read(json), readAt);
    }

    private static AuditReport readAt(AuditReport report, Instant instant) {
        return new AuditReport(
                report.target(),
                report.desired(),
                report.live().map(live -> new AuditReport.Live(live.engine(), live.apiVersion(), instant)),
                report.verdict(),
                report.findings(),
                report.coverage(),
                report.unchecked(),
                report.services(),
                report.problems());
    }
}
