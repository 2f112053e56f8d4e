package com.oraclelumira.auditor.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * The comparison in the documentation, written from what {@link MeasureComparison} measured. Run with {@code
 * -Ddrift-comparison.update} after a new measurement.
 */
class ComparisonGuideTest {

    private static final Path PAGE = Path.of("../src-docs/drift-comparison.md");

    static List<String> measured() {
        return ComparisonRow.measured();
    }

    @Test
    void the_page_says_what_was_measured() throws IOException {
        if (System.getProperty("drift-comparison.update") != null) {
            Files.writeString(PAGE, page());
        }
        assertThat(page()).isEqualTo(Files.readString(PAGE));
    }

    @ParameterizedTest
    @MethodSource("measured")
    void every_scenario_was_measured_and_every_drift_found_without_a_false_alarm(String compose) throws IOException {
        List<ComparisonRow> rows = ComparisonRow.read(compose);
        assertThat(rows)
                .extracting(ComparisonRow::scenario)
                .containsExactlyElementsOf(
                        Scenarios.all().stream().map(Scenario::name).toList());
        assertThat(rows).allMatch(row -> row.harmless() != row.isNoticedByAudit());
    }

    private static String page() throws IOException {
        Map<String, List<ComparisonRow>> all = new LinkedHashMap<>();
        List<String> versions = new ArrayList<>();
        for (String compose : ComparisonRow.VERSIONS) {
            if (!measured().contains(compose)) {
                versions.add("- not measured yet: Compose " + compose);
                continue;
            }
            all.put(compose, ComparisonRow.read(compose));
            versions.add("- " + ComparisonRow.versions(compose));
        }
        List<String> lines = new ArrayList<>(List.of(
                "# What the audit finds and what Compose would notice",
                "",
                "Each line is a change made to a running service of its own, all of them in one stack (`LiveScenariosIT`). Then the stack",
                "was audited, and then Compose was told to bring up each service (`up -d --no-deps`). What it does is what it notices:",
                "*nothing* means that it said all was well, *fails* that the change itself stopped it with an error, *warns* that it named",
                "the container as an orphan or a volume as not its own. *Refuses the file* is not noticed: it could not read it. A container",
                "that got more than the measuring machine grants does not run there; Compose tries to start it, which counts as noticed.",
                "Measured with `.ci/compare`, which takes about a quarter of an hour, on:",
                ""));
        lines.addAll(versions);
        lines.add("");
        lines.addAll(totals(all));
        lines.addAll(table("Drift", all, row -> !row.harmless()));
        lines.addAll(table("No drift", all, ComparisonRow::harmless));
        return String.join("\n", lines) + "\n";
    }

    private static List<String> totals(Map<String, List<ComparisonRow>> all) {
        List<String> lines = new ArrayList<>(List.of(
                "| measured with | drifts: audit | drifts: Compose | false alarms: audit | false alarms: Compose |",
                "|--|--|--|--|--|"));
        all.forEach((compose, rows) -> {
            List<ComparisonRow> drifts =
                    rows.stream().filter(row -> !row.harmless()).toList();
            List<ComparisonRow> harmless =
                    rows.stream().filter(ComparisonRow::harmless).toList();
            lines.add("| Compose %s | %s | %s | %s | %s |"
                    .formatted(
                            compose,
                            count(drifts, ComparisonRow::isNoticedByAudit),
                            count(drifts, ComparisonRow::isNoticedByCompose),
                            count(harmless, ComparisonRow::isNoticedByAudit),
                            count(harmless, ComparisonRow::isNoticedByCompose)));
        });
        return lines;
    }

    private static String count(List<ComparisonRow> rows, Predicate<ComparisonRow> noticed) {
        return rows.stream().filter(noticed).count() + " of " + rows.size();
    }

    private static List<String> table(
            String title, Map<String, List<ComparisonRow>> all, Predicate<ComparisonRow> which) {
        List<String> lines = new ArrayList<>(List.of("", "## " + title, ""));
        String names = all.keySet().stream()
                .map(compose -> " Compose " + compose + " |")
                .collect(Collectors.joining());
        lines.add("| change | audit |" + names);
        lines.add("|--|--|" + "--|".repeat(all.size()));
        List<ComparisonRow> any = all.values().iterator().next();
        IntStream.range(0, any.size()).filter(i -> which.test(any.get(i))).forEach(i -> {
            List<ComparisonRow> row =
                    all.values().stream().map(rows -> rows.get(i)).toList();
            String compose = row.stream().map(one -> " " + one.compose() + " |").collect(Collectors.joining());
            lines.add("| " + any.get(i).scenario() + " | " + audit(row) + " |" + compose);
        });
        return lines;
    }

    /** What the audits found, once where all found the same. */
    private static String audit(List<ComparisonRow> measured) {
        return measured.stream()
                .map(row -> row.isNoticedByAudit() ? row.audit() : "nothing")
                .distinct()
                .collect(Collectors.joining("; "));
    }
}
