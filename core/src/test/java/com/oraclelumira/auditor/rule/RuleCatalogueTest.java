package com.oraclelumira.auditor.rule;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/**
 * The rule catalogue of the documentation, written from the packs. After a change that is meant, run with
 * {@code -Drule-catalogue.update=true} and look at the difference.
 */
class RuleCatalogueTest {

    private static final Path PAGE = Path.of("../src-docs/rule-catalogue.md");

    /** A row of the catalogue. */
    private record Row(String id, boolean others, String about, String title) {
        static Row of(String line) {
            List<String> cells = List.of(line.split("\t", -1));
            return new Row(cells.get(0), cells.get(1).equals("yes"), cells.get(2), cells.get(3));
        }
    }

    private record Known(RulePack pack, Rule rule) {}

    @Test
    void the_page_says_what_the_packs_say() throws IOException {
        if (System.getProperty("rule-catalogue.update") != null) {
            Files.writeString(PAGE, page());
        }
        assertThat(page())
                .as("run with -Drule-catalogue.update=true and look at the difference")
                .isEqualTo(Files.readString(PAGE));
    }

    @Test
    void reasons_are_given_only_for_what_is_missing() throws IOException {
        assertThat(reasons().keySet()).isSubsetOf(rows().stream().map(Row::id).toList());
        assertThat(rules().keySet()).doesNotContainAnyElementsOf(reasons().keySet());
    }

    private static String page() throws IOException {
        Map<String, Known> rules = rules();
        Map<String, String> reasons = reasons();
        List<Row> rows = rows();
        StringBuilder page = new StringBuilder(String.format(
                """
                # Rules

                Every row of the catalogue, written from the packs (`RuleCatalogueTest`): %d of %d are implemented, and %d of the %d
                that any other tool has. *Others*: whether another tool has it. *About*: which sides and things the row speaks of.
                A severity in brackets is one that a condition can make of it. A rule that is off by default is
                switched on with `--rule ID=on`.

                """,
                rows.stream().filter(row -> rules.containsKey(row.id())).count(),
                rows.size(),
                rows.stream()
                        .filter(row -> row.others() && rules.containsKey(row.id()))
                        .count(),
                rows.stream().filter(Row::others).count()));
        page.append("| rule | title | others | about | pack | severity | judges |\n|---|---|---|---|---|---|---|\n");
        rows.forEach(row -> page.append(Optional.ofNullable(rules.get(row.id()))
                .map(known -> line(row, known))
                .orElseGet(() -> missing(row, reasons.getOrDefault(row.id(), "not yet")))));
        return page.toString();
    }

    private static String line(Row row, Known known) {
        Rule rule = known.rule();
        List<String> graded =
                rule.graded().stream().map(it -> it.severity().id()).distinct().toList();
        return String.format(
                "| %s | %s | %s | %s | %s | %s | %s |%n",
                row.id(),
                cell(rule.title()),
                row.others() ? "yes" : "",
                row.about(),
                known.pack().id(),
                rule.severity().id() + (graded.isEmpty() ? "" : " (" + String.join(", ", graded) + ")"),
                rule.scope().id() + (rule.enabled() ? "" : ", off by default"));
    }

    private static String missing(Row row, String reason) {
        return String.format(
                "| %s | %s | %s | %s | | | %s |%n",
                row.id(), cell(row.title()), row.others() ? "yes" : "", row.about(), reason);
    }

    private static String cell(String text) {
        return text.replace("|", "\\|");
    }

    private static Map<String, Known> rules() {
        Map<String, Known> rules = new TreeMap<>();
        RulePacks.bundled().forEach(pack -> pack.rules().forEach(rule -> rules.put(rule.id(), new Known(pack, rule))));
        return rules;
    }

    private static List<Row> rows() throws IOException {
        return lines("catalogue.txt").stream().map(Row::of).toList();
    }

    private static Map<String, String> reasons() throws IOException {
        Map<String, String> reasons = new TreeMap<>();
        lines("catalogue-reasons.txt")
                .forEach(line ->
                        reasons.put(line.substring(0, line.indexOf('\t')), line.substring(line.indexOf('\t') + 1)));
        return reasons;
    }

    private static List<String> lines(String resource) throws IOException {
        try (InputStream in = RuleCatalogueTest.class.getResourceAsStream(resource)) {
            return new String(Objects.requireNonNull(in).readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.startsWith("#") && !line.isBlank())
                    .toList();
        }
    }
}
