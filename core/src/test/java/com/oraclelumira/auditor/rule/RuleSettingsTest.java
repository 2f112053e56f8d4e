package com.oraclelumira.auditor.rule;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.oraclelumira.auditor.model.Severity;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;

class RuleSettingsTest {

    private static final List<RulePack> PACKS = RulePacks.bundled();

    @Test
    void pack_is_switched_off_and_one_rule_of_it_on_again() throws RuleException {
        List<RulePack> packs = read("""
                packs:
                  isolation: {enabled: false}
                rules:
                  CNT-PRIVILEGED: {enabled: true}
                """).applied(PACKS);
        assertThat(rule(packs, "CNT-PID-HOST").enabled()).isFalse();
        assertThat(rule(packs, "CNT-PRIVILEGED").enabled()).isTrue();
        assertThat(rule(packs, "RES-MEM-LIMIT").enabled()).isTrue();
    }

    @Test
    void severity_counts_in_each_case_and_later_settings_win() throws RuleException {
        RuleSettings settings = read("rules:\n  CNT-SOCKET-MOUNT: {severity: high}\n")
                .with(read("rules:\n  CNT-SOCKET-MOUNT: {severity: medium}\n"));
        Rule rule = rule(settings.applied(PACKS), "CNT-SOCKET-MOUNT");
        assertThat(rule.severity()).isEqualTo(Severity.MEDIUM);
        assertThat(rule.graded()).isEmpty();
    }

    @Test
    void rules_off_by_default_are_off_until_somebody_switches_them_on() throws RuleException {
        assertThat(rule(PACKS, "IMG-REGISTRY-ALLOW").enabled()).isFalse();
        List<RulePack> packs = read("rules:\n  IMG-REGISTRY-ALLOW: {enabled: true, allowed: ['ghcr.io/acme/*']}\n")
                .applied(PACKS);
        assertThat(rule(packs, "IMG-REGISTRY-ALLOW")).satisfies(rule -> {
            assertThat(rule.enabled()).isTrue();
            assertThat(rule.allowed()).containsExactly("ghcr.io/acme/*");
        });
    }

    @Test
    void unknown_rule_is_refused_at_its_place_with_what_would_be_accepted() {
        assertThatThrownBy(() ->
                        read("rules:\n  CNT-PRIVILEGD: {enabled: false}\n").applied(PACKS))
                .hasMessageContaining("s.yaml:2:18: CNT-PRIVILEGD: no such rule")
                .hasMessageContaining("CNT-PRIVILEGED");
    }

    @Test
    void wrong_words_are_refused_at_their_place() {
        assertThatThrownBy(() -> read("rules:\n  CNT-INIT: {severity: grave, enabld: false}\n"))
                .hasMessageContaining("s.yaml:2:24: severity: not a severity, got grave; accepted: critical")
                .hasMessageContaining("enabld: not a key of a rule");
        assertThatThrownBy(() -> read("- a\n")).hasMessageContaining("s.yaml:1:1: file: not a mapping");
    }

    private static RuleSettings read(String text) throws RuleException {
        return RuleSettings.read("s.yaml", text.getBytes(StandardCharsets.UTF_8));
    }

    private static Rule rule(List<RulePack> packs, String id) {
        return packs.stream()
                .flatMap(pack -> pack.rules().stream())
                .filter(rule -> rule.id().equals(id))
                .findFirst()
                .orElseThrow();
    }
}
