package com.oraclelumira.auditor.rule;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import com.oraclelumira.auditor.rule.RuleExample.Verdict;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** What every bundled rule must keep. */
class BundledRulesTest {

    private static final RuleEngine ENGINE = RuleEngine.bundled();
    private static final List<Rule> RULES =
            ENGINE.packs().stream().flatMap(pack -> pack.rules().stream()).toList();

    @TestFactory
    Stream<DynamicTest> every_example_comes_to_its_verdict() {
        return RULES.stream()
                .flatMap(rule -> rule.examples().stream()
                        .map(example -> dynamicTest(
                                rule.id() + " line " + example.location().line(),
                                () -> assertThat(ENGINE.examine(rule, example))
                                        .as("%s: %s", rule.id(), example.location())
                                        .isEqualTo(example.verdict()))));
    }

    @TestFactory
    Stream<DynamicTest> every_rule_has_an_example_of_each_verdict() {
        return RULES.stream()
                .map(rule -> dynamicTest(
                        rule.id(),
                        () -> assertThat(rule.examples().stream()
                                        .map(RuleExample::verdict)
                                        .collect(Collectors.toSet()))
                                .isEqualTo(Set.of(Verdict.values()))));
    }

    @Test
    void ids_are_those_of_the_catalogue() throws IOException {
        Set<String> catalogue = catalogue();
        assertThat(RULES).extracting(Rule::id).isSubsetOf(catalogue).doesNotHaveDuplicates();
    }

    @TestFactory
    Stream<DynamicTest> every_rule_is_written_for_people() {
        return RULES.stream()
                .map(rule -> dynamicTest(rule.id(), () -> {
                    assertThat(rule.title()).matches("[A-Za-z].{4,80}[^.]");
                    assertThat(rule.message()).doesNotEndWith(".").hasSizeBetween(8, 200);
                    assertThat(rule.why()).endsWith(".").hasSizeBetween(40, 500);
                    assertThat(rule.fix()).isNotBlank();
                    assertThat(rule.since()).matches("\\d+\\.\\d+\\.\\d+");
                    assertThat(rule.references()).isNotEmpty().allMatch(reference -> !reference.startsWith("http:"));
                }));
    }

    @Test
    void packs_are_not_empty() {
        assertThat(ENGINE.packs()).allSatisfy(pack -> assertThat(pack.rules()).isNotEmpty());
        assertThat(RULES).hasSizeGreaterThanOrEqualTo(230);
    }

    @Test
    void messages_and_fixes_of_violations_hold_neither_question_marks_nor_what_was_to_be_filled_in()
            throws RuleException {
        for (Rule rule : RULES) {
            for (RuleExample example : rule.examples()) {
                if (example.verdict() == Verdict.VIOLATION && rule.enabled() && rule.scope() != RuleScope.DRIFT) {
                    RuleResult result = ENGINE.judge(List.of(ExampleSubject.of(rule, example)));
                    assertThat(result.violations().stream()
                                    .flatMap(it -> Stream.concat(Stream.of(it), it.folded().stream())))
                            .filteredOn(violation -> violation.rule().equals(rule))
                            .as(rule.id())
                            .isNotEmpty()
                            .allSatisfy(violation -> assertThat(
                                            violation.message() + " " + violation.property() + " " + violation.fix())
                                    .doesNotContain("?")
                                    // What engine commands have is meant.
                                    .doesNotContainPattern("\\{\\{(?!(\\w+ )?\\.)"));
                }
            }
        }
    }

    private static Set<String> catalogue() throws IOException {
        try (InputStream in = BundledRulesTest.class.getResourceAsStream("catalogue.txt")) {
            return new String(Objects.requireNonNull(in).readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.startsWith("#"))
                    .map(line -> line.substring(0, line.indexOf('\t')))
                    .collect(Collectors.toSet());
        }
    }
}
