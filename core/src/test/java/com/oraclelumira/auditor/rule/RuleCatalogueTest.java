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
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * The rule catalogue of the documentation, written from the packs. After a change that is meant, run with
 * {@code -Drule-catalogue.update=true} and look at the difference.
 */
class RuleCatalogueTest {

    private static final Path PAGE = Path.of("../src-docs/rule-catalogue.md");

    /** A row of the catalogue. */
    private record Row(String id, boolean others, String about, String severity, String title) {
        static Row of(String line) {
            List<String> cells = List.of(line.split("\t", -1));
            return new Row(cells.get(0), cells.get(1).equals("yes"), cells.get(2), cells.get(3), cells.get(4));
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
        Map<String, String> reasons = reasons("catalogue-reasons.txt");
        assertThat(reasons.keySet()).isSubsetOf(rows().stream().map(Row::id).toList());
        assertThat(rules().keySet()).doesNotContainAnyElementsOf(reasons.keySet());
    }

    @Test
    void a_severity_that_is_not_the_catalogues_has_its_reason_and_no_other_one_has() throws IOException {
        Map<String, String> proposed = new TreeMap<>();
        rows().stream()
                .filter(row -> !row.severity().equals("-"))
                .forEach(row -> proposed.put(row.id(), row.severity()));
        List<Rule> rules = rules().values().stream()
                .map(Known::rule)
                .filter(rule -> proposed.containsKey(rule.id()))
                .toList();
        assertThat(reasons("catalogue-severities.txt").keySet())
                .containsAll(rules.stream()
                        .filter(rule -> !rule.severity().id().equals(proposed.get(rule.id())))
                        .map(Rule::id)
                        .toList())
                .isSubsetOf(rules.stream()
                        .filter(rule -> severities(rule).anyMatch(it -> !it.equals(proposed.get(rule.id()))))
                        .map(Rule::id)
                        .toList());
    }

    private static String page() throws IOException {
        Map<String, Known> rules = rules();
        Map<String, String> reasons = reasons("catalogue-reasons.txt");
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
        return page.append(departures(rows, rules)).toString();
    }

    private static String departures(List<Row> rows, Map<String, Known> rules) throws IOException {
        Map<String, String> reasons = reasons("catalogue-severities.txt");
        StringBuilder section = new StringBuilder("""

                ## Severities that are not the catalogue's

                The catalogue proposes a severity for every row. Most rules have it; these depart, or a condition makes another of it.
                `--rule ID=SEVERITY` sets what you think right.

                | rule | catalogue | here | why |
                |---|---|---|---|
                """);
        rows.forEach(row -> Optional.ofNullable(reasons.get(row.id()))
                .ifPresent(reason -> section.append(String.format(
                        "| %s | %s | %s | %s |%n",
                        row.id(),
                        row.severity(),
                        Optional.ofNullable(rules.get(row.id()))
                                .map(known -> severity(known.rule()))
                                .orElse("not implemented"),
                        cell(reason)))));
        return section.toString();
    }

    private static Stream<String> severities(Rule rule) {
        return Stream.concat(
                Stream.of(rule.severity().id()),
                rule.graded().stream().map(it -> it.severity().id()));
    }

    /** With those in brackets that a condition can make of it. */
    private static String severity(Rule rule) {
        List<String> graded =
                rule.graded().stream().map(it -> it.severity().id()).distinct().toList();
        return rule.severity().id() + (graded.isEmpty() ? "" : " (" + String.join(", ", graded) + ")");
    }

    private static String line(Row row, Known known) {
        Rule rule = known.rule();
        return String.format(
                "| %s | %s | %s | %s | %s | %s | %s |%n",
                row.id(),
                cell(rule.title()),
                row.others() ? "yes" : "",
                row.about(),
                known.pack().id(),
                severity(rule),
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

    private static Map<String, String> reasons(String file) throws IOException {
        Map<String, String> reasons = new TreeMap<>();
        lines(file)
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
