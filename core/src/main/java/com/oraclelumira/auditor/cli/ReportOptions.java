package com.oraclelumira.auditor.cli;

import com.oraclelumira.auditor.AuditReport;
import com.oraclelumira.auditor.finding.Finding;
import com.oraclelumira.auditor.model.Severity;
import com.oraclelumira.auditor.report.Colour;
import com.oraclelumira.auditor.report.ReportFormat;
import com.oraclelumira.auditor.report.TextReport;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Help.Ansi;
import picocli.CommandLine.Option;

/** How a report is written, and what makes the command fail. */
final class ReportOptions {

    private static final String NEVER = "never";

    @Option(
            names = "--format",
            paramLabel = "FORMAT",
            defaultValue = "text",
            description = "text, json, sarif, junit, csv or html (default: text)")
    private String format = "text";

    @Option(
            names = {"-o", "--output"},
            paramLabel = "FILE",
            description = "write the report there instead of to standard output")
    private @Nullable Path output;

    @Option(
            names = "--fail-on",
            paramLabel = "SEVERITY",
            defaultValue = "medium",
            description =
                    "least severity that makes the command exit with 1: critical, high, medium, low, info; or never"
                            + " (default: medium)")
    private String failOn = "medium";

    /** Refuses wrong values before any work is done. */
    void check() {
        if (ReportFormat.of(format).isEmpty()) {
            throw new CommandFailure(
                    "--format: unknown format '" + format + "'; accepted are " + ReportFormat.accepted());
        }
        if (!failOn.equalsIgnoreCase(NEVER) && threshold().isEmpty()) {
            throw new CommandFailure(
                    "--fail-on: unknown severity '" + failOn + "'; accepted are " + Severity.accepted() + ", never");
        }
    }

    private Optional<Severity> threshold() {
        return Severity.of(failOn);
    }

    /** Writes the report where the options say. */
    void write(AuditReport report, PrintWriter standardOutput) {
        ReportFormat writer = ReportFormat.of(format).orElseThrow();
        try {
            if (output != null) {
                try (Writer file = Files.newBufferedWriter(output)) {
                    writer.write(report, file);
                }
            } else if (writer == ReportFormat.TEXT && Ansi.AUTO.enabled()) {
                new TextReport(Colour.ANSI).write(report, standardOutput);
            } else {
                writer.write(report, standardOutput);
            }
        } catch (IOException e) {
            throw new CommandFailure(
                    (output == null ? "standard output" : output) + ": cannot be written: " + e.getMessage());
        }
    }

    /** The exit status that a report means. */
    int status(AuditReport report) {
        if (failOn.equalsIgnoreCase(NEVER)) {
            return LumiraAudit.OK;
        }
        if (report.verdict() == AuditReport.Verdict.INCOMPLETE) {
            return LumiraAudit.FAILED;
        }
        Severity least = threshold().orElseThrow();
        return report.findings().stream().anyMatch(finding -> fails(finding, least))
                ? LumiraAudit.FINDINGS
                : LumiraAudit.OK;
    }

    private static boolean fails(Finding finding, Severity least) {
        return finding.waiver().isEmpty() && finding.severity().isAtLeast(least);
    }
}
