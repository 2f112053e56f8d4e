package com.oraclelumira.auditor.web.page;

import static org.assertj.core.api.Assertions.assertThat;

import com.oraclelumira.auditor.finding.Finding;
import com.oraclelumira.auditor.web.Reports;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class FindingFilterTest {

    private static final Instant NOW = Instant.parse("2026-11-24T09:30:00Z");

    @Test
    void address_without_parameters_shows_everything() {
        assertThat(filter(Map.of()).narrows()).isFalse();
        assertThat(shown(Map.of())).hasSize(Reports.drifted().findings().size());
    }

    @Test
    void value_that_means_nothing_narrows_nothing() {
        assertThat(filter(Map.of("severity", "awful", "kind", "odd", "class", "?", "age", "1"))
                        .narrows())
                .isFalse();
    }

    @Test
    void severity_is_the_least_that_is_shown() {
        assertThat(shown(Map.of("severity", "high"))).containsExactly("mem_limit", "container", "LUM-LIMIT-001");
    }

    @Test
    void kind_class_and_service_narrow_together() {
        assertThat(shown(Map.of("kind", "violation"))).containsExactly("LUM-HEALTH-001", "LUM-LIMIT-001");
        assertThat(shown(Map.of("class", "changed"))).containsExactly("environment.DOLI_URL_ROOT", "restart");
        assertThat(shown(Map.of("class", "changed", "service", "main-app"))).containsExactly("restart");
    }

    @Test
    void text_is_found_in_whatever_case_and_place() {
        assertThat(shown(Map.of("q", " DOLI_url "))).containsExactly("environment.DOLI_URL_ROOT");
        assertThat(shown(Map.of("q", "oracle_mysql"))).containsExactly("container");
        assertThat(shown(Map.of("q", "nothing like it"))).isEmpty();
    }

    @Test
    void age_counts_from_the_day_it_opened() {
        Finding finding = Reports.drifted().findings().get(0);

        assertThat(filter(Map.of("age", "day")).admits(finding, NOW.minus(Duration.ofHours(23)), false, NOW))
                .isTrue();
        assertThat(filter(Map.of("age", "day")).admits(finding, NOW.minus(Duration.ofDays(1)), false, NOW))
                .isFalse();
        assertThat(filter(Map.of("age", "older")).admits(finding, NOW.minus(Duration.ofDays(7)), false, NOW))
                .isTrue();
        assertThat(filter(Map.of("age", "month")).admits(finding, NOW.minus(Duration.ofDays(29)), false, NOW))
                .isFalse();
    }

    @Test
    void what_was_reviewed_is_hidden_from_who_wants_the_new() {
        Finding finding = Reports.drifted().findings().get(0);

        assertThat(filter(Map.of("new", "1")).admits(finding, NOW, true, NOW)).isTrue();
        assertThat(filter(Map.of("new", "1")).admits(finding, NOW, false, NOW)).isFalse();
    }

    private static List<String> shown(Map<String, String> parameters) {
        return Reports.drifted().findings().stream()
                .filter(finding -> filter(parameters).admits(finding, NOW, false, NOW))
                .map(finding -> finding.property()
                        .map(Object::toString)
                        .or(finding::rule)
                        .orElseThrow())
                .toList();
    }

    private static FindingFilter filter(Map<String, String> parameters) {
        return FindingFilter.of(name -> parameters.getOrDefault(name, ""));
    }
}
