package com.oraclelumira.auditor.web.page;

import static org.assertj.core.api.Assertions.assertThat;

import com.oraclelumira.auditor.finding.Finding;
import com.oraclelumira.auditor.web.Reports;
import com.oraclelumira.auditor.web.page.WordDiff.Piece;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class ComposeDiffTest {

    @Test
    void both_sides_are_the_compose_yaml_that_would_say_them() {
        ComposeDiff diff = diff("environment.DOLI_URL_ROOT");

        assertThat(texts(diff.desired()))
                .containsExactly(
                        "services:",
                        "  dolibarr:",
                        "    environment:",
                        "      DOLI_URL_ROOT: https://crm.oraclelumira.com");
        assertThat(texts(diff.live())).last().isEqualTo("      DOLI_URL_ROOT: http://crm.oraclelumira.com");
    }

    @Test
    void value_in_git_has_its_line_of_the_file_and_the_host_has_none() {
        ComposeDiff diff = diff("mem_limit");

        assertThat(diff.desired())
                .extracting(ComposeDiff.Line::number)
                .containsExactly(Optional.empty(), Optional.empty(), Optional.of(51));
        assertThat(diff.live()).extracting(ComposeDiff.Line::number).containsOnly(Optional.empty());
    }

    @Test
    void only_the_words_that_differ_are_marked() {
        ComposeDiff diff = diff("environment.DOLI_URL_ROOT");

        assertThat(marked(diff.desired())).containsExactly("https");
        assertThat(marked(diff.live())).containsExactly("http");
    }

    @Test
    void side_without_a_value_shows_what_stands_around_it() {
        assertThat(texts(ComposeDiff.of(Reports.addedLabel()).orElseThrow().desired()))
                .containsExactly("services:", "  main-app:", "    labels:");
    }

    @Test
    void container_that_the_file_does_not_have_is_no_key_of_the_file() {
        ComposeDiff extra = ComposeDiff.of(Reports.extraContainer()).orElseThrow();

        assertThat(texts(extra.live())).containsExactly("oracle_debug");
        assertThat(texts(extra.desired())).isEmpty();
    }

    @Test
    void container_that_is_missing_is_told_by_its_name() {
        assertThat(texts(diff("container").desired())).containsExactly("running");
        assertThat(texts(diff("container").live())).isEmpty();
    }

    @Test
    void word_that_only_yaml_would_misread_is_quoted() {
        assertThat(texts(diff("restart").live())).last().isEqualTo("    restart: 'no'");
    }

    @Test
    void violation_without_sides_has_no_diff() {
        Finding violation = Reports.drifted().findings().stream()
                .filter(finding -> finding.kind() == Finding.Kind.VIOLATION)
                .findFirst()
                .orElseThrow();

        assertThat(ComposeDiff.of(violation)).isEmpty();
    }

    @Test
    void texts_far_too_long_to_compare_word_by_word_differ_between_what_they_share() {
        String left = "same " + "a ".repeat(2_000) + "end";
        String right = "same " + "b ".repeat(2_000) + "end";

        WordDiff diff = WordDiff.of(left, right);

        assertThat(diff.left()).first().isEqualTo(new Piece("same ", false));
        assertThat(diff.left()).last().isEqualTo(new Piece(" end", false));
        assertThat(diff.left()).hasSize(3);
    }

    @Test
    void pieces_of_a_side_are_that_side() {
        WordDiff diff = WordDiff.of("a b c\nd", "a x c\ne f");

        assertThat(diff.left().stream().map(Piece::text)).containsExactly("a ", "b", " c\n", "d");
        assertThat(diff.right().stream().filter(Piece::differs).map(Piece::text))
                .containsExactly("x", "e f");
    }

    private static ComposeDiff diff(String property) {
        return Reports.drifted().findings().stream()
                .filter(finding -> finding.property().map(Object::toString).equals(Optional.of(property)))
                .findFirst()
                .flatMap(ComposeDiff::of)
                .orElseThrow();
    }

    private static List<String> texts(List<ComposeDiff.Line> lines) {
        return lines.stream().map(ComposeDiff.Line::text).toList();
    }

    private static List<String> marked(List<ComposeDiff.Line> lines) {
        return lines.stream()
                .flatMap(line -> line.pieces().stream())
                .filter(Piece::differs)
                .map(Piece::text)
                .toList();
    }
}
