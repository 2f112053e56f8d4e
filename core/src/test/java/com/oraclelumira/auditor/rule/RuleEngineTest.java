package com.oraclelumira.auditor.rule;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.oraclelumira.auditor.model.PropertyPath;
import com.oraclelumira.auditor.model.Severity;
import com.oraclelumira.auditor.model.SourceLocation;
import com.oraclelumira.auditor.model.SubjectRef;
import com.oraclelumira.auditor.rule.Subject.Side;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

class RuleEngineTest {

    private static final Map<String, Object> NONE =
            Vocabulary.standard().shape(RuleScope.SERVICE).none();

    @Test
    void misspelt_field_is_refused_with_what_would_be_accepted() {
        assertThatThrownBy(() -> engine(rule("service.privilegd", Optional.empty())))
                .isInstanceOf(RuleException.class)
                .hasMessageContaining("packs/x/ACME-X.yaml:3:14: ACME-X when: undefined field 'privilegd'")
                .hasMessageContaining("accepted: privileged");
    }

    @Test
    void unknown_function_is_refused_with_what_would_be_accepted() {
        assertThatThrownBy(() -> engine(rule("isWildcrd('')", Optional.empty())))
                .hasMessageContaining("isWildcrd")
                .hasMessageContaining("isWildcard");
    }

    @Test
    void condition_that_is_no_truth_value_is_refused() {
        assertThatThrownBy(() -> engine(rule("service.image", Optional.empty())))
                .hasMessageContaining("comes to string; accepted: bool");
    }

    @Test
    void each_over_something_that_has_no_items_is_refused() {
        assertThatThrownBy(() -> engine(rule("true", Optional.of("image"))))
                .hasMessageContaining("not a list or mapping");
    }

    @Test
    void too_long_expression_is_refused() {
        String text = "service.privileged" + " || service.privileged".repeat(400);
        assertThatThrownBy(() -> engine(rule(text, Optional.empty()))).isInstanceOf(RuleException.class);
    }

    @Test
    void endless_work_ends_as_undecided() throws RuleException {
        List<Object> many = new ArrayList<>();
        for (int i = 0; i < 300; i++) {
            many.add("CAP_" + i);
        }
        RuleEngine engine = engine(rule(
                "service.cap_add.exists(a, service.cap_add.exists(b, service.cap_add.exists(c, a + b == c)))",
                Optional.empty()));
        RuleResult result = engine.judge(List.of(subject(Side.DESIRED, Map.of("cap_add", many))));
        assertThat(result.violations()).isEmpty();
        assertThat(result.undecided())
                .singleElement()
                .satisfies(it -> assertThat(it.reason()).startsWith("cannot be evaluated"));
    }

    @Test
    void what_is_not_known_is_undecided_and_never_a_pass() throws RuleException {
        Map<String, Object> fields = new HashMap<>(NONE);
        fields.remove("privileged");
        RuleResult result = engine(rule("service.privileged", Optional.empty()))
                .judge(List.of(new Subject(
                        SubjectRef.service("crm"), RuleScope.SERVICE, Side.DESIRED, fields, Subject.Locator.NOWHERE)));
        assertThat(result.violations()).isEmpty();
        assertThat(result.undecided())
                .containsExactly(
                        new Undecided("ACME-X", SubjectRef.service("crm"), Side.DESIRED, "not known: privileged"));
    }

    @Test
    void both_sides_of_a_service_make_one_violation() throws RuleException {
        Subject desired = subject(Side.DESIRED, Map.of("privileged", true));
        Subject live = subject(Side.LIVE, Map.of("privileged", true));
        assertThat(engine(rule("service.privileged", Optional.empty()))
                        .judge(List.of(desired, live))
                        .violations())
                .singleElement()
                .satisfies(it -> {
                    assertThat(it.shownBy()).isEqualTo(Set.of(Side.DESIRED, Side.LIVE));
                    assertThat(it.property()).isEqualTo(PropertyPath.of("privileged"));
                    assertThat(it.subject()).isEqualTo(SubjectRef.service("crm"));
                });
    }

    @Test
    void violation_on_the_host_alone_says_that_git_was_judged() throws RuleException {
        assertThat(engine(rule("service.privileged", Optional.empty()))
                        .judge(List.of(subject(Side.DESIRED, Map.of()), subject(Side.LIVE, Map.of("privileged", true))))
                        .violations())
                .singleElement()
                .satisfies(it -> {
                    assertThat(it.shownBy()).isEqualTo(Set.of(Side.LIVE));
                    assertThat(it.judged()).isEqualTo(Set.of(Side.DESIRED, Side.LIVE));
                    assertThat(it.subject().container()).contains("crm-1");
                });
    }

    @Test
    void each_names_the_item_and_ports_stay_one_property() throws RuleException {
        Map<String, Object> mount = Map.of("type", "bind", "source", "/x", "target", "/data", "read_only", false);
        assertThat(engine(rule("item.type == 'bind'", Optional.of("volumes")))
                        .judge(List.of(subject(Side.DESIRED, Map.of("volumes", List.of(mount)))))
                        .violations())
                .extracting(Violation::property)
                .containsExactly(PropertyPath.of("volumes", "/data"));
        Map<String, Object> port = Map.of("published", "80", "target", 80L, "host_ip", "");
        assertThat(engine(rule("item.target == 80", Optional.of("ports")))
                        .judge(List.of(subject(Side.DESIRED, Map.of("ports", List.of(port, port)))))
                        .violations())
                .extracting(Violation::property)
                .containsExactly(PropertyPath.of("ports"));
    }

    @Test
    void remembered_outcomes_are_those_of_evaluation_alone() throws RuleException {
        RuleEngine engine = engine(rule("service.mem_limit <= 0 && service.image != ''", Optional.empty()));
        List<Subject> subjects = new ArrayList<>();
        for (long i = 0; i < 200; i++) {
            subjects.add(subject(Side.LIVE, Map.of("mem_limit", i % 3, "image", i % 2 == 0 ? "" : "crm")));
        }
        assertThat(engine.judge(subjects).violations())
                .hasSize((int) subjects.stream()
                        .filter(it -> engine.judge(List.of(it)).violations().size() == 1)
                        .count())
                .hasSizeBetween(30, 40);
    }

    @Test
    void prepared_expressions_say_the_same_as_compiled_ones() throws Exception {
        Rule rule = rule("service.ports.exists(p, isWildcard(p.host_ip)) || service.privileged", Optional.empty());
        java.io.ByteArrayOutputStream bytes = new java.io.ByteArrayOutputStream();
        PreparedExpressions.write(PrepareExpressions.trees(List.of(rule)), bytes);
        PreparedExpressions prepared = PreparedExpressions.read(new java.io.ByteArrayInputStream(bytes.toByteArray()));
        RuleEngine engine = new RuleEngine(List.of(pack(rule)), prepared);
        assertThat(prepared.find(CompiledRule.environment(rule), rule.when())).isPresent();
        assertThat(engine.judge(List.of(subject(Side.LIVE, Map.of()))).violations())
                .isEmpty();
        assertThat(engine.judge(List.of(subject(
                                Side.LIVE,
                                Map.of("ports", List.of(Map.of("published", "80", "target", 80L, "host_ip", ""))))))
                        .violations())
                .hasSize(1);
    }

    private static Subject subject(Side side, Map<String, Object> differing) {
        Map<String, Object> fields = new HashMap<>(NONE);
        fields.putAll(differing);
        SubjectRef ref = side == Side.LIVE ? SubjectRef.service("crm", "crm-1", 1) : SubjectRef.service("crm");
        return new Subject(ref, RuleScope.SERVICE, side, fields, Subject.Locator.NOWHERE);
    }

    private static RuleEngine engine(Rule rule) throws RuleException {
        return new RuleEngine(List.of(pack(rule)), PreparedExpressions.none());
    }

    private static RulePack pack(Rule rule) {
        return new RulePack("x", "X", "For tests.", List.of(rule));
    }

    private static Rule rule(String when, Optional<String> each) {
        return new Rule(
                "ACME-X",
                "A rule",
                Severity.HIGH,
                List.of(),
                "0.1.0",
                RuleScope.SERVICE,
                each,
                when,
                List.of(),
                "breaks it",
                "Because of that.",
                "do this",
                List.of("none"),
                true,
                List.of(),
                List.of(),
                false,
                List.of(),
                new SourceLocation("packs/x/ACME-X.yaml", 3, 7));
    }
}
