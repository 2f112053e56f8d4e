package com.oraclelumira.auditor.report;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.oraclelumira.auditor.AuditReport;
import com.oraclelumira.auditor.finding.Finding;
import com.oraclelumira.auditor.finding.Waiver;
import com.oraclelumira.auditor.model.Blame;
import com.oraclelumira.auditor.model.DriftClass;
import com.oraclelumira.auditor.model.Outcome;
import com.oraclelumira.auditor.model.Problem;
import com.oraclelumira.auditor.model.PropertyPath;
import com.oraclelumira.auditor.model.Provenance;
import com.oraclelumira.auditor.model.Severity;
import com.oraclelumira.auditor.model.SourceLocation;
import com.oraclelumira.auditor.model.SubjectRef;
import com.oraclelumira.auditor.model.SubjectType;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.IntStream;
import java.util.stream.StreamSupport;

/**
 * Reads what {@link JsonReport} wrote: the report that comes out equals the one that went in. Keys that it does not know
 * are passed over. Safe for use by several threads.
 */
public final class JsonReportReader {

    private static final ObjectMapper JSON = new ObjectMapper();

    /**
     * The report that stands there.
     *
     * @throws IllegalArgumentException where the text is no JSON report of version {@value AuditReport#SCHEMA_VERSION};
     *     the message says what is wrong with it
     */
    public AuditReport read(String text) {
        JsonNode root = tree(text);
        int version = root.path("schemaVersion").asInt();
        if (version != AuditReport.SCHEMA_VERSION) {
            throw new IllegalArgumentException(
                    "schemaVersion is " + version + "; accepted: " + AuditReport.SCHEMA_VERSION);
        }
        JsonNode target = root.path("target");
        return new AuditReport(
                new AuditReport.Target(text(target, "name"), text(target, "host"), text(target, "project")),
                desired(root.path("desired")),
                object(root, "live")
                        .map(live -> new AuditReport.Live(
                                text(live, "engine"), text(live, "apiVersion"), Instant.parse(text(live, "readAt")))),
                named(AuditReport.Verdict.values(), AuditReport.Verdict::id, text(root, "verdict")),
                all(root.path("findings"), JsonReportReader::finding),
                coverage(root.path("coverage")),
                all(root.path("unchecked"), JsonReportReader::unchecked),
                texts(root.path("services")),
                all(root.path("problems"), JsonReportReader::problem));
    }

    private static JsonNode tree(String text) {
        try {
            return JSON.readTree(text);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException("not JSON: " + e.getOriginalMessage(), e);
        }
    }

    private static AuditReport.Desired desired(JsonNode json) {
        return new AuditReport.Desired(
                text(json, "source"), optional(json, "ref"), optional(json, "commit"), texts(json.path("files")));
    }

    private static Finding finding(JsonNode json) {
        Optional<JsonNode> place = object(json, "location");
        return new Finding(
                text(json, "fingerprint"),
                named(Finding.Kind.values(), Finding.Kind::id, text(json, "kind")),
                optional(json, "class").map(id -> named(DriftClass.values(), DriftClass::id, id)),
                optional(json, "rule"),
                named(Severity.values(), Severity::id, text(json, "severity")),
                subject(json.path("subject")),
                property(json),
                optional(json, "desired"),
                optional(json, "live"),
                object(json, "provenance").map(JsonReportReader::provenance),
                place.map(JsonReportReader::location),
                place.filter(at -> at.has("commit")).map(JsonReportReader::blame),
                place.map(at -> at.path("uncommitted").asBoolean()).orElse(false),
                text(json, "message"),
                text(json, "why"),
                all(json.path("remedies"), fix -> new Finding.Remedy(text(fix, "title"), text(fix, "text"))),
                evidence(json),
                optional(json, "side").map(words -> named(Finding.Side.values(), Finding.Side::words, words)),
                object(json, "waiver").map(JsonReportReader::waiver));
    }

    private static SubjectRef subject(JsonNode json) {
        return new SubjectRef(
                named(SubjectType.values(), SubjectType::id, text(json, "type")),
                text(json, "name"),
                optional(json, "service"),
                optional(json, "container"),
                json.path("replica").asInt(1));
    }

    private static Optional<PropertyPath> property(JsonNode json) {
        return json.has("path")
                ? Optional.of(new PropertyPath(texts(json.path("path"))))
                : optional(json, "property").map(PropertyPath::of);
    }

    private static List<Finding.Evidence> evidence(JsonNode json) {
        Map<Integer, SourceLocation> places = new HashMap<>();
        json.path("places").forEach(place -> places.put(place.path("evidence").asInt(), location(place)));
        List<String> lines = texts(json.path("evidence"));
        return IntStream.range(0, lines.size())
                .mapToObj(i -> evidence(lines.get(i), Optional.ofNullable(places.get(i))))
                .toList();
    }

    /** @param line the text, with its place at the end where it has one */
    private static Finding.Evidence evidence(String line, Optional<SourceLocation> place) {
        String end = place.map(at -> " at " + at).orElse("");
        return new Finding.Evidence(line.endsWith(end) ? line.substring(0, line.length() - end.length()) : line, place);
    }

    private static Provenance provenance(JsonNode json) {
        return new Provenance(
                named(Provenance.Kind.values(), Provenance.Kind::words, text(json, "kind")), text(json, "detail"));
    }

    private static SourceLocation location(JsonNode json) {
        return new SourceLocation(
                text(json, "file"),
                json.path("line").asInt(),
                json.path("column").asInt());
    }

    private static Blame blame(JsonNode json) {
        return new Blame(text(json, "commit"), text(json, "author"), Instant.parse(text(json, "date")));
    }

    private static Waiver waiver(JsonNode json) {
        return new Waiver(
                text(json, "reason"),
                text(json, "owner"),
                optional(json, "expires").map(LocalDate::parse));
    }

    private static Map<Outcome, Integer> coverage(JsonNode json) {
        Map<Outcome, Integer> counts = new EnumMap<>(Outcome.class);
        for (Outcome outcome : Outcome.values()) {
            counts.put(outcome, json.path(outcome.id()).asInt());
        }
        return counts;
    }

    private static AuditReport.Unchecked unchecked(JsonNode json) {
        return new AuditReport.Unchecked(
                subject(json.path("subject")),
                property(json).orElseThrow(() -> new IllegalArgumentException("an unchecked entry has no property")),
                named(Outcome.values(), Outcome::id, text(json, "outcome")),
                text(json, "reason"));
    }

    private static Problem problem(JsonNode json) {
        return new Problem(
                named(
                        Problem.Level.values(),
                        level -> level.name().toLowerCase(java.util.Locale.ROOT),
                        text(json, "level")),
                text(json, "where"),
                text(json, "message"),
                object(json, "location").map(JsonReportReader::location));
    }

    private static <E> E named(E[] all, Function<E, String> name, String text) {
        return Arrays.stream(all)
                .filter(one -> name.apply(one).equals(text))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("not known: \"" + text + "\"; accepted: "
                        + Arrays.stream(all).map(name).toList()));
    }

    private static Optional<JsonNode> object(JsonNode json, String key) {
        return Optional.of(json.path(key)).filter(JsonNode::isObject);
    }

    private static Optional<String> optional(JsonNode json, String key) {
        return Optional.ofNullable(json.get(key)).map(JsonNode::asText);
    }

    private static String text(JsonNode json, String key) {
        return json.path(key).asText("");
    }

    private static List<String> texts(JsonNode array) {
        return all(array, JsonNode::asText);
    }

    private static <T> List<T> all(JsonNode array, Function<JsonNode, T> part) {
        return StreamSupport.stream(array.spliterator(), false).map(part).toList();
    }
}
