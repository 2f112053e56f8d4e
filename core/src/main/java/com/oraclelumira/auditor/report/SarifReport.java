package com.oraclelumira.auditor.report;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.oraclelumira.auditor.AuditReport;
import com.oraclelumira.auditor.finding.Finding;
import com.oraclelumira.auditor.model.Problem;
import com.oraclelumira.auditor.model.PropertyPath;
import com.oraclelumira.auditor.model.SourceLocation;
import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * The report as SARIF 2.1.0, one run. A drift on the host stands at the line of git that it departs from; what no line
 * declares stands at the start of the first Compose file, since code scanning shows only what has a place.
 *
 * @see <a href="https://docs.oasis-open.org/sarif/sarif/v2.1.0/sarif-v2.1.0.html">SARIF 2.1.0</a>
 */
final class SarifReport {

    private static final String SCHEMA = "https://json.schemastore.org/sarif-2.1.0.json";
    private static final String FINGERPRINT = "lumiraFingerprint/v1";

    private final AuditReport report;
    private final List<String> rules = new ArrayList<>();

    SarifReport(AuditReport report) {
        this.report = report;
    }

    void write(Appendable out) throws IOException {
        PrettyJson.write(log(), out);
    }

    private ObjectNode log() {
        ObjectNode log = PrettyJson.object();
        log.put("$schema", SCHEMA).put("version", "2.1.0");
        ObjectNode run = log.putArray("runs").addObject();
        tool(run.putObject("tool").putObject("driver"));
        run.putObject("automationDetails")
                .put("id", Tool.NAME + "/" + report.target().name() + "/");
        invocation(run.putArray("invocations").addObject());
        run.put("columnKind", "unicodeCodePoints");
        ArrayNode results = run.putArray("results");
        report.findings().forEach(finding -> result(results.addObject(), finding));
        return log;
    }

    private void tool(ObjectNode driver) {
        driver.put("name", Tool.NAME).put("version", Tool.version());
        Map<String, List<Finding>> byRule = new LinkedHashMap<>();
        report.findings()
                .forEach(finding -> byRule.computeIfAbsent(rule(finding), id -> new ArrayList<>())
                        .add(finding));
        ArrayNode json = driver.putArray("rules");
        byRule.forEach((id, findings) -> {
            rules.add(id);
            rule(json.addObject(), id, findings);
        });
    }

    private static void rule(ObjectNode json, String id, List<Finding> findings) {
        json.put("id", id);
        findings.stream()
                .map(Finding::why)
                .filter(why -> !why.isEmpty())
                .findFirst()
                .ifPresent(why -> json.putObject("fullDescription").put("text", why));
        Finding gravest =
                findings.stream().max(Comparator.comparing(Finding::severity)).orElseThrow();
        json.putObject("defaultConfiguration").put("level", level(gravest));
        ObjectNode properties = json.putObject("properties");
        properties.put("security-severity", score(gravest));
        properties.putArray("tags").add("security").add(gravest.kind().id());
    }

    private void result(ObjectNode json, Finding finding) {
        json.put("ruleId", rule(finding)).put("ruleIndex", rules.indexOf(rule(finding)));
        json.put("level", level(finding));
        json.putObject("message").put("text", finding.subject() + ": " + finding.message() + links(finding));
        place(finding).ifPresent(place -> {
            ObjectNode location = json.putArray("locations").addObject();
            physical(location.putObject("physicalLocation"), place);
            location.putArray("logicalLocations").addObject().put("fullyQualifiedName", name(finding));
        });
        related(json, finding);
        json.putObject("partialFingerprints").put(FINGERPRINT, finding.fingerprint());
        finding.waiver()
                .ifPresent(waiver -> json.putArray("suppressions")
                        .addObject()
                        .put("kind", "external")
                        .put("status", "accepted")
                        .put(
                                "justification",
                                waiver.reason() + " (" + waiver.owner()
                                        + waiver.expires()
                                                .map(LocalDate::toString)
                                                .map(day -> ", until " + day)
                                                .orElse("")
                                        + ")"));
        properties(json.putObject("properties"), finding);
    }

    /** Code scanning shows another place only where the message links to it, by its number. */
    private static String links(Finding finding) {
        List<SourceLocation> places = places(finding);
        return places.isEmpty()
                ? ""
                : IntStream.range(0, places.size())
                        .mapToObj(i -> "[" + linkText(places.get(i)) + "](" + (i + 1) + ")")
                        .collect(Collectors.joining(", ", "; see also ", ""));
    }

    private static String linkText(SourceLocation place) {
        return (place.file() + ":" + place.line()).replaceAll("[\\\\\\[\\]]", "\\\\$0");
    }

    private static void related(ObjectNode json, Finding finding) {
        List<SourceLocation> places = places(finding);
        if (places.isEmpty()) {
            return;
        }
        ArrayNode related = json.putArray("relatedLocations");
        for (int i = 0; i < places.size(); i++) {
            ObjectNode location = related.addObject().put("id", i + 1);
            physical(location.putObject("physicalLocation"), places.get(i));
            location.putObject("message").put("text", said(finding, places.get(i)));
        }
    }

    /** Where its evidence stands, other than at its own place. */
    private static List<SourceLocation> places(Finding finding) {
        return finding.evidence().stream()
                .flatMap(line -> line.location().stream())
                .filter(place -> !Optional.of(place).equals(finding.location()))
                .distinct()
                .toList();
    }

    private static String said(Finding finding, SourceLocation place) {
        return finding.evidence().stream()
                .filter(line -> line.location().equals(Optional.of(place)))
                .map(Finding.Evidence::text)
                .collect(Collectors.joining("; "));
    }

    private static void properties(ObjectNode json, Finding finding) {
        json.put("kind", finding.kind().id())
                .put("severity", finding.severity().id())
                .put("security-severity", score(finding));
        finding.driftClass().ifPresent(driftClass -> json.put("class", driftClass.id()));
        finding.desired().ifPresent(desired -> json.put("desired", desired));
        finding.live().ifPresent(live -> json.put("live", live));
        finding.side().ifPresent(side -> json.put("side", side.words()));
        ArrayNode remedies = json.putArray("remedies");
        finding.remedies().forEach(remedy -> remedies.add(remedy.text()));
        ArrayNode evidence = json.putArray("evidence");
        finding.evidence().forEach(line -> evidence.add(line.toString()));
    }

    private void invocation(ObjectNode json) {
        json.put("executionSuccessful", report.verdict() != AuditReport.Verdict.INCOMPLETE);
        ArrayNode notifications = json.putArray("toolExecutionNotifications");
        report.problems().forEach(problem -> {
            ObjectNode notification = notifications.addObject();
            notification.put("level", level(problem.level()));
            notification.putObject("message").put("text", problem.where() + ": " + problem.message());
            problem.location()
                    .ifPresent(place -> physical(
                            notification.putArray("locations").addObject().putObject("physicalLocation"), place));
        });
    }

    private static String level(Problem.Level level) {
        return switch (level) {
            case ERROR, INCOMPLETE -> "error";
            case WARNING -> "warning";
            default -> "note";
        };
    }

    private static String rule(Finding finding) {
        return finding.rule()
                .orElse("DRIFT-" + finding.driftClass().map(Enum::name).orElse("UNKNOWN"));
    }

    private static String level(Finding finding) {
        return switch (finding.severity()) {
            case CRITICAL, HIGH -> "error";
            case MEDIUM -> "warning";
            case LOW, INFO -> "note";
        };
    }

    /** On the scale of CVSS, by which code scanning ranks: over 9 is critical, over 7 high, over 4 medium. */
    private static String score(Finding finding) {
        return switch (finding.severity()) {
            case CRITICAL -> "9.5";
            case HIGH -> "8.0";
            case MEDIUM -> "5.5";
            case LOW -> "3.0";
            case INFO -> "0.0";
        };
    }

    private Optional<SourceLocation> place(Finding finding) {
        Stream<String> files = report.desired().files().stream();
        return finding.location().or(() -> files.findFirst().map(file -> new SourceLocation(file, 1, 1)));
    }

    private static void physical(ObjectNode json, SourceLocation place) {
        json.putObject("artifactLocation").put("uri", FileUri.of(place.file()));
        json.putObject("region").put("startLine", place.line()).put("startColumn", place.column());
    }

    private static String name(Finding finding) {
        return finding.subject()
                + finding.property()
                        .map(PropertyPath::toString)
                        .map(path -> " " + path)
                        .orElse("");
    }
}
