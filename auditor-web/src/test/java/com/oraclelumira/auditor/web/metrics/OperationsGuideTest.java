package com.oraclelumira.auditor.web.metrics;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class OperationsGuideTest {

    private static final Path DOCS = Path.of("..", "src-docs");
    private static final Pattern NAME = Pattern.compile("\\blumira_[a-z_]+");
    private static final Set<String> OFFERED = names(Metrics.withEverything());

    @ParameterizedTest
    @ValueSource(
            strings = {
                "operations.md",
                "operations/grafana-dashboard.json",
                "operations/lumira-alerts.yml",
                "operations/lumira-alerts-test.yml"
            })
    void nothing_asks_for_a_metric_that_is_not_offered(String file) throws Exception {
        assertThat(names(Files.readString(DOCS.resolve(file)))).isNotEmpty().isSubsetOf(OFFERED);
    }

    @Test
    void guide_tells_of_every_metric_with_its_labels_and_meaning() throws Exception {
        String guide = Files.readString(DOCS.resolve("operations.md"));

        assertThat(Arrays.stream(Metric.values()).map(OperationsGuideTest::row))
                .allSatisfy(row -> assertThat(guide).contains(row));
    }

    @Test
    void dashboard_shows_every_metric_but_when_audits_ended() throws Exception {
        Set<String> shown = names(Files.readString(DOCS.resolve("operations/grafana-dashboard.json")));

        assertThat(Arrays.stream(Metric.values()).filter(metric -> metric != Metric.LAST_AUDIT))
                .allSatisfy(metric -> assertThat(shown).contains(metric.id()));
    }

    private static String row(Metric metric) {
        return "| `%s` | %s | %s |".formatted(metric.id(), String.join(", ", metric.labels()), metric.help());
    }

    private static Set<String> names(String text) {
        Set<String> names = new TreeSet<>();
        Matcher matcher = NAME.matcher(text);
        while (matcher.find()) {
            names.add(matcher.group());
        }
        return names;
    }
}
