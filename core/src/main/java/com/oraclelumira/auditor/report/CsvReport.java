package com.oraclelumira.auditor.report;

import com.oraclelumira.auditor.AuditReport;
import com.oraclelumira.auditor.finding.Finding;
import com.oraclelumira.auditor.finding.Waiver;
import com.oraclelumira.auditor.model.Blame;
import com.oraclelumira.auditor.model.DriftClass;
import com.oraclelumira.auditor.model.PropertyPath;
import com.oraclelumira.auditor.model.SourceLocation;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.stream.Collectors;

/**
 * The findings as a table for spreadsheets: a heading, then a row for each, in the report's order.
 *
 * @see <a href="https://www.rfc-editor.org/rfc/rfc4180">RFC 4180</a>
 */
final class CsvReport {

    private static final String END_OF_ROW = "\r\n";

    /** The columns by heading, in order. */
    private static final Map<String, BiFunction<AuditReport, Finding, String>> COLUMNS = new LinkedHashMap<>();

    static {
        COLUMNS.put("target", (report, finding) -> report.target().name());
        COLUMNS.put("status", (report, finding) -> finding.waiver().isPresent() ? "waived" : "open");
        COLUMNS.put("severity", (report, finding) -> finding.severity().id());
        COLUMNS.put("kind", (report, finding) -> finding.kind().id());
        COLUMNS.put("class", (report, finding) -> text(finding.driftClass().map(DriftClass::id)));
        COLUMNS.put("rule", (report, finding) -> text(finding.rule()));
        COLUMNS.put(
                "subject type", (report, finding) -> finding.subject().type().id());
        COLUMNS.put("subject", (report, finding) -> finding.subject().name());
        COLUMNS.put("container", (report, finding) -> text(finding.subject().container()));
        COLUMNS.put("property", (report, finding) -> text(finding.property().map(PropertyPath::toString)));
        COLUMNS.put("desired", (report, finding) -> text(finding.desired()));
        COLUMNS.put("live", (report, finding) -> text(finding.live()));
        COLUMNS.put("message", (report, finding) -> finding.message());
        COLUMNS.put("file", (report, finding) -> text(finding.location().map(SourceLocation::file)));
        COLUMNS.put("line", (report, finding) -> text(finding.location().map(place -> Integer.toString(place.line()))));
        COLUMNS.put("commit", (report, finding) -> text(finding.blame().map(Blame::commit)));
        COLUMNS.put("author", (report, finding) -> text(finding.blame().map(Blame::author)));
        COLUMNS.put("waiver reason", (report, finding) -> text(finding.waiver().map(Waiver::reason)));
        COLUMNS.put("waiver owner", (report, finding) -> text(finding.waiver().map(Waiver::owner)));
        COLUMNS.put(
                "waived until",
                (report, finding) ->
                        text(finding.waiver().flatMap(Waiver::expires).map(Object::toString)));
        COLUMNS.put("fingerprint", (report, finding) -> finding.fingerprint());
    }

    private CsvReport() {}

    static void write(AuditReport report, Appendable out) throws IOException {
        out.append(String.join(",", COLUMNS.keySet())).append(END_OF_ROW);
        for (Finding finding : report.findings()) {
            out.append(COLUMNS.values().stream()
                            .map(column -> cell(column.apply(report, finding)))
                            .collect(Collectors.joining(",")))
                    .append(END_OF_ROW);
        }
    }

    private static String text(Optional<String> value) {
        return value.orElse("");
    }

    /** A cell that no spreadsheet takes for a formula. */
    private static String cell(String value) {
        String plain = !value.isEmpty() && "=+-@\t\r".indexOf(value.charAt(0)) >= 0 ? "'" + value : value;
        return plain.chars().anyMatch(c -> c == ',' || c == '"' || c == '\n' || c == '\r')
                ? '"' + plain.replace("\"", "\"\"") + '"'
                : plain;
    }
}
