package com.oraclelumira.auditor.web.store;

import com.oraclelumira.auditor.AuditReport;
import com.oraclelumira.auditor.web.audit.ReportJson;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.HexFormat;

/** A report as a row; audits that found the same share it, so it does not say when the live state was read. */
@Entity
@Table(name = "report")
class ReportRow {

    @Id
    @Column(name = "digest")
    private String digest;

    @Column(name = "json")
    private String json;

    @SuppressWarnings("NullAway.Init") // persistence fills the fields
    protected ReportRow() {}

    ReportRow(AuditReport report, ReportJson writer) {
        json = writer.of(readAt(report, Instant.EPOCH));
        digest = digest(json);
    }

    String digest() {
        return digest;
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

    private static String digest(String text) {
        try {
            MessageDigest sha = MessageDigest.getInstance("SHA-256");
            return HexFormat.of().formatHex(sha.digest(text.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
