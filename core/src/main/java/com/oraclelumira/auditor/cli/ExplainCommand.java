package com.oraclelumira.auditor.cli;

import static java.util.Objects.requireNonNull;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.oraclelumira.auditor.AuditReport;
import com.oraclelumira.auditor.report.Explanation;
import com.oraclelumira.auditor.rule.Rule;
import com.oraclelumira.auditor.rule.RuleException;
import com.oraclelumira.auditor.rule.RulePack;
import com.oraclelumira.auditor.rule.RulePacks;
import com.oraclelumira.auditor.rule.RuleSettings;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code lumira-audit explain}: says what a rule is about, or why a finding of a report is one. */
@Command(
        name = "explain",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        description = {
            "Says what a rule judges, how severe it is and who says so, why, and what puts it right.",
            "With --report, says why one finding of that report is as it is: both values, who says so, how they"
                    + " were compared, what follows from it and what puts it right."
        },
        footer = {
            "",
            "Properties that could not be compared are explained too; the report lists them",
            "under 'unchecked'.",
            "",
            "Examples:",
            "  lumira-audit explain CNT-PRIVILEGED",
            "  lumira-audit audit --format json -o report.json",
            "  lumira-audit explain 3f9a1c --report report.json"
        })
final class ExplainCommand implements Callable<Integer> {

    private static final int SHORTEST = 6;
    private static final int SHOWN = 8;

    @Spec
    private @Nullable CommandSpec spec;

    @Parameters(
            paramLabel = "RULE|FINGERPRINT",
            description = "the rule's id; or, of a report, the finding's fingerprint or its first " + SHORTEST
                    + " digits or more")
    private String what = "";

    @Option(
            names = {"-r", "--report"},
            paramLabel = "FILE",
            description =
                    "report in JSON that holds the finding, as audit --format json writes it; - is standard" + " input")
    private @Nullable Path file;

    @Mixin
    private RuleOptions rules = new RuleOptions();

    @Override
    public Integer call() {
        try {
            PrintWriter out =
                    requireNonNull(spec, "picocli sets it").commandLine().getOut();
            if (file == null) {
                rule().write(out);
            } else {
                finding(file).write(out);
            }
        } catch (IOException e) {
            throw new CommandFailure("standard output: cannot be written: " + e.getMessage());
        }
        return LumiraAudit.OK;
    }

    private RuleExplanation rule() {
        if (isFingerprint()) {
            throw new CommandFailure("explain: '" + what + "' is a fingerprint, and no report is named; accepted is"
                    + " --report FILE with it, or a rule's id");
        }
        RuleSettings settings = rules.settings();
        try {
            List<RulePack> packs = settings.applied(rules.packs());
            Rule rule = RulePacks.rule(packs, what);
            RulePack pack = packs.stream()
                    .filter(candidate -> candidate.rules().contains(rule))
                    .findFirst()
                    .orElseThrow();
            return new RuleExplanation(pack, rule, RuleOptions.saidBy(settings, pack, rule));
        } catch (RuleException e) {
            throw RuleOptions.refused(e);
        }
    }

    private Explanation finding(Path file) {
        if (!isFingerprint()) {
            throw new CommandFailure("explain: '" + what + "' is no fingerprint; accepted are " + SHORTEST
                    + " to 16 digits of 0-9 and a-f, or a rule's id without --report");
        }
        JsonNode report = report(file);
        List<JsonNode> entries = new ArrayList<>();
        report.path("findings").forEach(entries::add);
        report.path("unchecked").forEach(entries::add);
        return new Explanation(report, theOneOf(entries, file));
    }

    private boolean isFingerprint() {
        return what.matches("[0-9a-f]{" + SHORTEST + ",16}");
    }

    private JsonNode theOneOf(List<JsonNode> entries, Path file) {
        List<JsonNode> found =
                entries.stream().filter(entry -> print(entry).startsWith(what)).toList();
        if (found.isEmpty()) {
            throw refused(file + ": no finding has the fingerprint '" + what + "'", entries);
        }
        if (found.size() > 1) {
            throw refused(file + ": several findings have a fingerprint that begins with '" + what + "'", found);
        }
        return found.get(0);
    }

    private static CommandFailure refused(String message, List<JsonNode> candidates) {
        List<String> lines = new ArrayList<>();
        lines.add(message + (candidates.isEmpty() ? "; it has no findings" : "; it has:"));
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

    private static JsonNode report(Path file) {
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
