package com.oraclelumira.auditor.cli;

import static java.util.Objects.requireNonNull;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.oraclelumira.auditor.AuditReport;
import com.oraclelumira.auditor.report.Explanation;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code lumira-audit explain}: says why a finding of a report is one. */
@Command(
        name = "explain",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        description = "Says why one finding of a report is as it is: both values, who says so, how they"
                + " were compared, what follows from it and what puts it right.",
        footer = {
            "",
            "Properties that could not be compared are explained too; the report lists them",
            "under 'unchecked'.",
            "",
            "Example:",
            "  lumira-audit audit --format json -o report.json",
            "  lumira-audit explain 3f9a1c --report report.json"
        })
final class ExplainCommand implements Callable<Integer> {

    private static final int SHORTEST = 6;
    private static final int SHOWN = 8;

    @Spec
    private @Nullable CommandSpec spec;

    @Parameters(
            paramLabel = "FINGERPRINT",
            description = "the finding's fingerprint, or its first " + SHORTEST + " digits or more")
    private String fingerprint = "";

    @Option(
            names = {"-r", "--report"},
            paramLabel = "FILE",
            required = true,
            description = "report in JSON, as audit --format json writes it; - is standard input")
    private Path file = Path.of("");

    @Override
    public Integer call() {
        if (!fingerprint.matches("[0-9a-f]{" + SHORTEST + ",16}")) {
            throw new CommandFailure("explain: '" + fingerprint + "' is no fingerprint; accepted are " + SHORTEST
                    + " to 16 digits of 0-9 and a-f");
        }
        JsonNode report = report();
        List<JsonNode> entries = new ArrayList<>();
        report.path("findings").forEach(entries::add);
        report.path("unchecked").forEach(entries::add);
        try {
            new Explanation(report, theOneOf(entries))
                    .write(requireNonNull(spec, "picocli sets it").commandLine().getOut());
        } catch (IOException e) {
            throw new CommandFailure("standard output: cannot be written: " + e.getMessage());
        }
        return LumiraAudit.OK;
    }

    private JsonNode theOneOf(List<JsonNode> entries) {
        List<JsonNode> found = entries.stream()
                .filter(entry -> print(entry).startsWith(fingerprint))
                .toList();
        if (found.isEmpty()) {
            throw refused("no finding has the fingerprint '" + fingerprint + "'", entries);
        }
        if (found.size() > 1) {
            throw refused("several findings have a fingerprint that begins with '" + fingerprint + "'", found);
        }
        return found.get(0);
    }

    private CommandFailure refused(String message, List<JsonNode> candidates) {
        List<String> lines = new ArrayList<>();
        lines.add(file + ": " + message + (candidates.isEmpty() ? "; it has no findings" : "; it has:"));
        candidates.stream().limit(SHOWN).forEach(entry -> lines.add("  " + label(entry)));
        if (candidates.size() > SHOWN) {
            lines.add("  and " + (candidates.size() - SHOWN) + " more");
        }
        return new CommandFailure(String.join("\n", lines));
    }

    private static String label(JsonNode entry) {
        return print(entry) + "  "
                + entry.path("property").asText(entry.path("rule").asText()) + " of "
                + entry.at("/subject/type").asText() + " "
                + entry.at("/subject/name").asText();
    }

    private static String print(JsonNode entry) {
        return entry.path("fingerprint").asText("");
    }

    private JsonNode report() {
        try {
            JsonNode report = new ObjectMapper()
                    .readTree(file.toString().equals("-") ? System.in.readAllBytes() : Files.readAllBytes(file));
            int version = report.path("schemaVersion").asInt(0);
            if (!report.path("findings").isArray() || version != AuditReport.SCHEMA_VERSION) {
                throw new CommandFailure(file + ": is no audit report of version " + AuditReport.SCHEMA_VERSION
                        + "; accepted is what audit --format json writes");
            }
            return report;
        } catch (JsonProcessingException e) {
            throw new CommandFailure(
                    file + ": is no JSON (line " + e.getLocation().getLineNr() + ", column "
                            + e.getLocation().getColumnNr() + "); accepted is what audit --format json writes");
        } catch (IOException e) {
            throw new CommandFailure(file + ": cannot be read: " + e.getMessage());
        }
    }
}
