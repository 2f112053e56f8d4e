package com.oraclelumira.auditor.report;

import com.oraclelumira.auditor.AuditReport;
import com.oraclelumira.auditor.report.html.HtmlReport;
import java.io.IOException;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;

/** The forms that a report can be written in. */
public enum ReportFormat {
    /** For a person at a terminal: at most 80 columns where values allow it, no colour. */
    TEXT {
        @Override
        public void write(AuditReport report, Appendable out) throws IOException {
            new TextReport(Colour.NONE).write(report, out);
        }
    },
    /** For machines: version 1 of the JSON report, whose JSON Schema ships beside this class. */
    JSON {
        @Override
        public void write(AuditReport report, Appendable out) throws IOException {
            new JsonReport().write(report, out);
        }
    },
    /** For code scanning: SARIF 2.1.0. */
    SARIF {
        @Override
        public void write(AuditReport report, Appendable out) throws IOException {
            new SarifReport(report).write(out);
        }
    },
    /** For pipelines that show test results: JUnit XML. */
    JUNIT {
        @Override
        public void write(AuditReport report, Appendable out) throws IOException {
            JunitReport.write(report, out);
        }
    },
    /** For spreadsheets: the findings as a table. */
    CSV {
        @Override
        public void write(AuditReport report, Appendable out) throws IOException {
            CsvReport.write(report, out);
        }
    },
    /** For people: one file, readable without a script and on paper. In English. */
    HTML {
        @Override
        public void write(AuditReport report, Appendable out) throws IOException {
            HtmlReport.write(report, Locale.ENGLISH, out);
        }
    };

    /** Writes the whole report, with a final line break. */
    public abstract void write(AuditReport report, Appendable out) throws IOException;

    /** The name on the command line and in addresses. */
    public String id() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static Optional<ReportFormat> of(String id) {
        return Arrays.stream(values()).filter(format -> format.id().equals(id)).findFirst();
    }

    /** The accepted names, for error messages. */
    public static String accepted() {
        return Arrays.stream(values()).map(ReportFormat::id).collect(Collectors.joining(", "));
    }
}
