package com.oraclelumira.auditor.report;

import com.oraclelumira.auditor.AuditReport;
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
