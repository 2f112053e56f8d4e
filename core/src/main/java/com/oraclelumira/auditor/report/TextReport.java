package com.oraclelumira.auditor.report;

import com.oraclelumira.auditor.AuditReport;
import com.oraclelumira.auditor.AuditReport.Unchecked;
import com.oraclelumira.auditor.finding.Finding;
import com.oraclelumira.auditor.finding.Waiver;
import com.oraclelumira.auditor.model.Outcome;
import com.oraclelumira.auditor.model.Problem;
import com.oraclelumira.auditor.model.PropertyPath;
import com.oraclelumira.auditor.model.SourceLocation;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * The report for a person at a terminal: the verdict in the first line, then the findings by subject, then what was not
 * checked and what stood in the way.
 */
public final class TextReport {

    private static final int INDENT = 11;
    private static final int NAMED_UNCHECKED = 8;

    private final Colour colour;

    public TextReport(Colour colour) {
        this.colour = colour;
    }

    /** Writes the report, at most {@value TextLines#WIDTH} columns wide where values allow it. */
    public void write(AuditReport report, Appendable out) throws IOException {
        TextLines lines = new TextLines(out, INDENT);
        summary(lines, report);
        for (Map.Entry<String, List<Finding>> group :
                bySubject(report.findings()).entrySet()) {
            lines.blank();
            lines.plain(subject(group.getKey(), group.getValue()));
            for (Finding finding : group.getValue()) {
                lines.plain("  " + head(finding));
                lines.prose("", finding.message());
                if (finding.driftClass().isPresent()) {
                    values(lines, finding);
                } else {
                    place(lines, finding);
                }
                explanation(lines, finding);
            }
        }
        coverage(lines, report);
        problems(lines, report.problems());
    }

    private void summary(TextLines lines, AuditReport report) throws IOException {
        String verdict = Summary.verdict(report) + "  ";
        lines.prose(colour.of(report.verdict(), verdict), verdict.length(), Summary.line(report), "  ");
        for (Map.Entry<String, String> basis : Summary.basis(report).entrySet()) {
            String label = "  " + TextLines.padded(basis.getKey());
            lines.prose(label, label.length(), basis.getValue(), " ".repeat(label.length()));
        }
    }

    private static Map<String, List<Finding>> bySubject(List<Finding> findings) {
        return findings.stream()
                .collect(Collectors.groupingBy(
                        finding -> finding.subject().toString(), LinkedHashMap::new, Collectors.toList()));
    }

    /** The subject, with the container that runs it where a finding names one. */
    private String subject(String name, List<Finding> findings) {
        return colour.bold(name)
                + findings.stream()
                        .flatMap(finding -> finding.subject().container().stream())
                        .findFirst()
                        .map(container -> colour.faint("  container " + container))
                        .orElse("");
    }

    private String head(Finding finding) {
        String severity = finding.severity().id().toUpperCase(Locale.ROOT);
        String name =
                finding.property().map(PropertyPath::toString).or(finding::rule).orElse("");
        Optional<String> more = finding.driftClass().map(kind -> kind.id()).or(finding::rule);
        return colour.of(finding.severity(), TextLines.padded(severity))
                + colour.bold(name)
                + more.filter(text -> !text.equals(name))
                        .map(text -> "  " + text)
                        .orElse("")
                + (finding.waiver().isPresent() ? "  (waived)" : "");
    }

    private void values(TextLines lines, Finding finding) throws IOException {
        String source = finding.location()
                .map(place -> at(place, finding))
                .or(() -> finding.provenance().map(Object::toString))
                .map(text -> colour.faint("   (" + text + ")"))
                .orElse("");
        lines.value("desired", finding.desired().orElse("(nothing)") + source);
        lines.value("live", finding.live().orElse("(nothing)"));
    }

    private static void place(TextLines lines, Finding finding) throws IOException {
        if (finding.location().isPresent()) {
            lines.value("at", at(finding.location().get(), finding));
        }
        if (finding.side().isPresent()) {
            lines.prose("where", finding.side().get().words());
        }
    }

    private static void explanation(TextLines lines, Finding finding) throws IOException {
        for (Finding.Evidence evidence : finding.evidence()) {
            lines.prose("with it", evidence.toString());
        }
        if (!finding.why().isBlank()) {
            lines.prose("why", finding.why());
        }
        for (Finding.Remedy remedy : finding.remedies()) {
            remedy(lines, remedy);
        }
        if (finding.waiver().isPresent()) {
            lines.prose("waived", terms(finding.waiver().get()));
        }
    }

    private static void remedy(TextLines lines, Finding.Remedy remedy) throws IOException {
        String label = "fix";
        if (!remedy.title().isEmpty()) {
            lines.prose(label, remedy.title());
            label = "";
        }
        for (String line : remedy.text().strip().split("\n", -1)) {
            lines.value(label, "| " + line);
            label = "";
        }
    }

    private static String terms(Waiver waiver) {
        return waiver.reason() + " (" + waiver.owner()
                + waiver.expires().map(day -> ", until " + day).orElse("") + ")";
    }

    private static String at(SourceLocation place, Finding finding) {
        return place.file() + ":" + place.line() + (finding.uncommitted() ? ", not committed" : "");
    }

    private void coverage(TextLines lines, AuditReport report) throws IOException {
        if (report.live().isEmpty()) {
            return;
        }
        lines.blank();
        lines.prose(colour.bold("checked") + "  ", INDENT - 2, Summary.coverage(report), " ".repeat(INDENT - 2));
        for (Outcome outcome : List.of(Outcome.NOT_HONOURED, Outcome.UNVERIFIABLE)) {
            List<Unchecked> those = report.unchecked().stream()
                    .filter(property -> property.outcome() == outcome)
                    .toList();
            for (Unchecked property : those.subList(0, Math.min(NAMED_UNCHECKED, those.size()))) {
                lines.prose("  ", 2, property.subject() + " " + property.property() + ": " + property.reason(), "    ");
            }
            if (those.size() > NAMED_UNCHECKED) {
                lines.plain("  and " + (those.size() - NAMED_UNCHECKED) + " more " + Summary.words(outcome)
                        + " (all of them: --format json)");
            }
        }
    }

    private void problems(TextLines lines, List<Problem> problems) throws IOException {
        if (problems.isEmpty()) {
            return;
        }
        lines.blank();
        lines.plain(colour.bold("problems"));
        for (Problem problem : problems) {
            lines.prose("  ", 2, problem.level().name().toLowerCase(Locale.ROOT) + ": " + problem, "    ");
        }
    }
}
