package com.oraclelumira.auditor.rule;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;

/**
 * Measures what judging costs, in processor time of the measuring thread, so that a busy machine is unfair to none: 230 rules
 * over 1 000 containers of 20 shapes, and the making of an engine from prepared and from compiled expressions.
 *
 * <p>Run by profile {@code bench}; the first argument {@code cold-prepared} or {@code cold-compiled} measures one cold start
 * only.
 */
final class RuleEngineBench {

    private static final int RULES = 230;
    private static final int CONTAINERS = 1_000;
    private static final int SHAPES = 20;
    private static final int ROUNDS = 5;
    private static final int WARM_UP = 3;
    private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();

    private RuleEngineBench() {}

    public static void main(String[] arguments) throws Exception {
        PrintStream out = new PrintStream(new java.io.FileOutputStream(java.io.FileDescriptor.out), true);
        if (arguments.length > 0) {
            PreparedExpressions prepared =
                    arguments[0].equals("cold-prepared") ? PreparedExpressions.bundled() : PreparedExpressions.none();
            report(out, arguments[0], millis(() -> new RuleEngine(RulePacks.bundled(), prepared).judge(subjects(1))));
            return;
        }
        List<RulePack> packs = List.of(new RulePack("bench", "Bench", "For measuring.", rules()));
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        PreparedExpressions.write(PrepareExpressions.trees(packs.get(0).rules()), bytes);
        PreparedExpressions prepared = PreparedExpressions.read(new ByteArrayInputStream(bytes.toByteArray()));
        RuleEngine engine = new RuleEngine(packs, prepared);
        List<Subject> subjects = subjects(CONTAINERS);
        List<CompiledRule> compiled = compiled(packs, prepared);
        List<Subject> one = subjects.subList(0, 1);
        report(out, "naive: every rule on every container", median(() -> naive(compiled, subjects)));
        report(out, "remembered: the engine", median(() -> engine.judge(subjects)));
        report(out, "one container, nothing remembered", median(() -> engine.judge(one)));
        report(out, "engine of 230 rules, compiled", median(() -> new RuleEngine(packs, PreparedExpressions.none())));
        report(out, "engine of 230 rules, prepared", median(() -> new RuleEngine(packs, prepared)));
    }

    private static Object naive(List<CompiledRule> rules, List<Subject> subjects) {
        int violations = 0;
        for (Subject subject : subjects) {
            for (CompiledRule rule : rules) {
                violations += Evaluation.of(rule, subject.fields()).hits().size();
            }
        }
        return violations;
    }

    private static List<CompiledRule> compiled(List<RulePack> packs, PreparedExpressions prepared) {
        Expressions expressions = new Expressions(prepared);
        return packs.get(0).rules().stream()
                .flatMap(rule -> CompiledRule.of(rule, expressions).stream())
                .toList();
    }

    /** The bundled service rules, as often as it takes, each copy with an expression of its own. */
    private static List<Rule> rules() {
        List<Rule> own = RulePacks.bundled().stream()
                .flatMap(pack -> pack.rules().stream())
                .filter(rule -> rule.scope() == RuleScope.SERVICE)
                .toList();
        List<Rule> rules = new ArrayList<>();
        for (int i = 0; i < RULES; i++) {
            Rule rule = own.get(i % own.size());
            rules.add(new Rule(
                    rule.id() + "-" + i,
                    rule.title(),
                    rule.severity(),
                    rule.graded(),
                    rule.since(),
                    rule.scope(),
                    rule.each(),
                    "(" + rule.when() + ") && " + i + " >= 0",
                    rule.property(),
                    rule.message(),
                    rule.why(),
                    rule.fix(),
                    rule.references(),
                    rule.enabled(),
                    rule.allowed(),
                    rule.impliedBy(),
                    rule.aggregated(),
                    rule.examples(),
                    rule.location()));
        }
        return rules;
    }

    /** Containers in 20 shapes; name and environment differ from one to the next, as they do on a host. */
    private static List<Subject> subjects(int count) throws RuleException {
        List<Map<String, Object>> shapes = RulePacks.bundled().stream()
                .flatMap(pack -> pack.rules().stream())
                .filter(rule -> rule.scope() == RuleScope.SERVICE)
                .flatMap(rule -> rule.examples().stream().map(RuleExample::fields))
                .collect(Collectors.toList());
        java.util.Collections.shuffle(shapes, new Random(1));
        Rule any = rules().get(0);
        List<Subject> subjects = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            Map<String, Object> given = new HashMap<>();
            // six examples make a container with about as many settings as a real one
            for (int j = 0; j < 6; j++) {
                given.putAll(shapes.get(i % SHAPES * 6 + j));
            }
            given.put("name", "service-" + i);
            given.put("environment", Map.of("NAME", "service-" + i));
            subjects.add(ExampleSubject.of(any, new RuleExample(RuleExample.Verdict.PASS, given, any.location())));
        }
        return subjects;
    }

    private static double median(Callable<?> work) throws Exception {
        List<Double> times = new ArrayList<>();
        for (int i = 0; i < WARM_UP + ROUNDS; i++) {
            times.add(millis(work));
        }
        return times.subList(WARM_UP, WARM_UP + ROUNDS).stream()
                .sorted()
                .toList()
                .get(ROUNDS / 2);
    }

    private static double millis(Callable<?> work) throws Exception {
        long start = THREADS.getCurrentThreadCpuTime();
        Object result = work.call();
        double millis = (THREADS.getCurrentThreadCpuTime() - start) / 1e6;
        if (result == null) {
            throw new IllegalStateException("nothing was measured");
        }
        return millis;
    }

    private static void report(PrintStream out, String what, double millis) {
        out.printf(Locale.ROOT, "%-40s %9.2f ms CPU%n", what, millis);
    }
}
