package com.oraclelumira.auditor.report;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.oraclelumira.auditor.AuditReport;
import com.oraclelumira.auditor.finding.Finding;
import com.oraclelumira.auditor.finding.Fingerprint;
import com.oraclelumira.auditor.finding.Waiver;
import com.oraclelumira.auditor.model.Blame;
import com.oraclelumira.auditor.model.Outcome;
import com.oraclelumira.auditor.model.Problem;
import com.oraclelumira.auditor.model.PropertyPath;
import com.oraclelumira.auditor.model.SourceLocation;
import com.oraclelumira.auditor.model.SubjectRef;
import java.io.IOException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * The JSON report, version {@value AuditReport#SCHEMA_VERSION}; {@code report-v1.schema.json} describes it. Keys stand in
 * one order, keys that do not apply are absent.
 */
public final class JsonReport {

    /** Writes the report, indented by two spaces, with a final line break. */
    public void write(AuditReport report, Appendable out) throws IOException {
        PrettyJson.write(toJson(report), out);
    }

    /** The report as a tree of its own. */
    public ObjectNode toJson(AuditReport report) {
        ObjectNode root = PrettyJson.object();
        root.put("schemaVersion", AuditReport.SCHEMA_VERSION);
        root.putObject("tool").put("name", Tool.NAME).put("version", Tool.version());
        root.putObject("target")
                .put("name", report.target().name())
                .put("host", report.target().host())
                .put("project", report.target().project());
        desired(root.putObject("desired"), report.desired());
        report.live()
                .ifPresent(live -> root.putObject("live")
                        .put("engine", live.engine())
                        .put("apiVersion", live.apiVersion())
                        .put("readAt", live.readAt().toString()));
        root.put("verdict", report.verdict().id());
        ArrayNode services = root.putArray("services");
        report.services().forEach(services::add);
        ArrayNode findings = root.putArray("findings");
        report.findings().forEach(finding -> finding(findings.addObject(), finding));
        coverage(root, report);
        ArrayNode problems = root.putArray("problems");
        report.problems().forEach(problem -> problem(problems.addObject(), problem));
        return root;
    }

    private static void desired(ObjectNode json, AuditReport.Desired desired) {
        json.put("source", desired.source());
        put(json, "ref", desired.ref());
        put(json, "commit", desired.commit());
        ArrayNode files = json.putArray("files");
        desired.files().forEach(files::add);
    }

    private static void finding(ObjectNode json, Finding finding) {
        json.put("fingerprint", finding.fingerprint());
        json.put("kind", finding.kind().id());
        finding.driftClass().ifPresent(driftClass -> json.put("class", driftClass.id()));
        put(json, "rule", finding.rule());
        json.put("severity", finding.severity().id());
        subject(json.putObject("subject"), finding.subject());
        finding.property().ifPresent(property -> property(json, property));
        put(json, "desired", finding.desired());
        put(json, "live", finding.live());
        finding.provenance()
                .ifPresent(provenance -> json.putObject("provenance")
                        .put("kind", provenance.kind().words())
                        .put("detail", provenance.detail()));
        finding.location()
                .ifPresent(
                        place -> location(json.putObject("location"), place, finding.blame(), finding.uncommitted()));
        finding.side().ifPresent(side -> json.put("side", side.words()));
        json.put("message", finding.message());
        if (!finding.why().isEmpty()) {
            json.put("why", finding.why());
        }
        ArrayNode remedies = json.putArray("remedies");
        finding.remedies()
                .forEach(remedy ->
                        remedies.addObject().put("title", remedy.title()).put("text", remedy.text()));
        if (!finding.evidence().isEmpty()) {
            ArrayNode evidence = json.putArray("evidence");
            finding.evidence().forEach(line -> evidence.add(line.toString()));
            places(json, finding.evidence());
        }
        json.put("status", finding.waiver().isPresent() ? "waived" : "open");
        finding.waiver().ifPresent(waiver -> waiver(json.putObject("waiver"), waiver));
    }

    /** Where evidence is written: which of them, counted from 0, and its place. */
    private static void places(ObjectNode json, List<Finding.Evidence> evidence) {
        for (int i = 0; i < evidence.size(); i++) {
            int which = i;
            evidence.get(i)
                    .location()
                    .ifPresent(place -> location(
                            json.withArray("places").addObject().put("evidence", which),
                            place,
                            Optional.empty(),
                            false));
        }
    }

    private static void subject(ObjectNode json, SubjectRef subject) {
        json.put("type", subject.type().id()).put("name", subject.name());
        put(json, "service", subject.service());
        put(json, "container", subject.container());
        if (subject.replica() > 1) {
            json.put("replica", subject.replica());
        }
    }

    /** Two paths that print alike may differ, so the segments stand beside the name where there are several. */
    private static void property(ObjectNode json, PropertyPath property) {
        json.put("property", property.toString());
        if (property.segments().size() > 1) {
            ArrayNode path = json.putArray("path");
            property.segments().forEach(path::add);
        }
    }

    private static void location(ObjectNode json, SourceLocation place, Optional<Blame> blame, boolean uncommitted) {
        json.put("file", place.file()).put("line", place.line()).put("column", place.column());
        blame.ifPresent(last -> json.put("commit", last.commit())
                .put("author", last.author())
                .put("date", last.date().toString()));
        if (uncommitted) {
            json.put("uncommitted", true);
        }
    }

    private static void waiver(ObjectNode json, Waiver waiver) {
        json.put("reason", waiver.reason()).put("owner", waiver.owner());
        put(json, "expires", waiver.expires().map(LocalDate::toString));
    }

    private static void coverage(ObjectNode root, AuditReport report) {
        ObjectNode json = root.putObject("coverage");
        for (Outcome outcome : Outcome.values()) {
            json.put(outcome.id(), report.coverage().getOrDefault(outcome, 0));
        }
        ArrayNode unchecked = root.putArray("unchecked");
        for (AuditReport.Unchecked property : report.unchecked()) {
            ObjectNode entry = unchecked.addObject();
            entry.put(
                    "fingerprint",
                    Fingerprint.of(
                            report.target().name(),
                            property.subject(),
                            property.property().toString()));
            subject(entry.putObject("subject"), property.subject());
            property(entry, property.property());
            entry.put("outcome", property.outcome().id()).put("reason", property.reason());
        }
    }

    private static void problem(ObjectNode json, Problem problem) {
        json.put("level", problem.level().name().toLowerCase(java.util.Locale.ROOT));
        json.put("where", problem.where());
        json.put("message", problem.message());
        problem.location().ifPresent(place -> location(json.putObject("location"), place, Optional.empty(), false));
    }

    private static void put(ObjectNode json, String key, Optional<String> value) {
        value.ifPresent(text -> json.put(key, text));
    }
}
