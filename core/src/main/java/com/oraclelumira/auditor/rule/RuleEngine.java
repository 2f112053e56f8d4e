package com.oraclelumira.auditor.rule;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.stream.Stream;

/**
 * Judges subjects by rules. Every condition is checked when the engine is made, so a rule that names a field which does not
 * exist is refused then. Evaluating cannot hang or exhaust memory: CEL has no loops but over the data, those are bounded, and
 * so are the values that they make.
 *
 * <p>Immutable, safe for use by several threads.
 */
public final class RuleEngine {

    private final List<RulePack> packs;
    private final Map<RuleScope, List<CompiledRule>> rules = new EnumMap<>(RuleScope.class);
    private final List<CompiledRule> idle = new ArrayList<>();

    /**
     * An engine with those packs.
     *
     * @throws RuleException with every condition that is refused, at its place, with what would be accepted
     */
    public RuleEngine(List<RulePack> packs) throws RuleException {
        this(packs, PreparedExpressions.bundled());
    }

    RuleEngine(List<RulePack> packs, PreparedExpressions prepared) throws RuleException {
        this.packs = List.copyOf(packs);
        Expressions expressions = new Expressions(prepared);
        for (RulePack pack : packs) {
            for (Rule rule : pack.rules()) {
                CompiledRule.of(rule, expressions)
                        .ifPresent(it -> (rule.enabled()
                                        ? rules.computeIfAbsent(rule.scope(), key -> new ArrayList<>())
                                        : idle)
                                .add(it));
            }
        }
        if (!expressions.problems().isEmpty()) {
            throw new RuleException(expressions.problems());
        }
    }

    /** An engine with the packs that ship with the product. */
    public static RuleEngine bundled() {
        try {
            return new RuleEngine(RulePacks.bundled());
        } catch (RuleException e) {
            throw new IllegalStateException("the bundled rules are refused:\n" + e.getMessage(), e);
        }
    }

    /** The packs, in the order they were given. */
    public List<RulePack> packs() {
        return packs;
    }

    /** Whether there is a rule of that id, and it is on. */
    public boolean judges(String id) {
        return packs.stream()
                .flatMap(pack -> pack.rules().stream())
                .anyMatch(rule -> rule.id().equals(id) && rule.enabled());
    }

    /**
     * What the rules say of those subjects; rules of scope drift take no part (see {@link #grade}).
     *
     * @throws CancellationException where the thread is interrupted meanwhile
     */
    public RuleResult judge(Collection<Subject> subjects) {
        Judgement judgement = new Judgement();
        Map<RuleScope, Memory> memories = new EnumMap<>(RuleScope.class);
        for (Subject subject : subjects) {
            for (RuleScope scope : scopes(subject)) {
                List<CompiledRule> own = rules.getOrDefault(scope, List.of());
                Memory memory = memories.computeIfAbsent(scope, key -> new Memory(key, own));
                Memory.Numbered numbered = memory.number(subject.fields());
                judgement.begin(scope, subject);
                for (CompiledRule rule : own) {
                    if (Thread.currentThread().isInterrupted()) {
                        throw new CancellationException("judging was interrupted");
                    }
                    if (rule.sides().contains(subject.side())) {
                        judgement.add(rule, subject, memory.outcome(rule, numbered));
                    }
                }
            }
        }
        return judgement.result();
    }

    /** A live container is judged as a service, too. */
    private static List<RuleScope> scopes(Subject subject) {
        return subject.scope() == RuleScope.CONTAINER
                ? List.of(RuleScope.SERVICE, RuleScope.CONTAINER)
                : List.of(subject.scope());
    }

    /** What the gravest rule makes of a drift; empty where none is about it. */
    public Optional<Grade> grade(Subject drift) {
        return rules.getOrDefault(RuleScope.DRIFT, List.of()).stream()
                .flatMap(rule -> Evaluation.of(rule, drift.fields()).hits().stream()
                        .map(hit -> new Grade(rule.rule(), hit.severity(), hit.message(), hit.fix())))
                .max(Comparator.comparing(Grade::severity)
                        .thenComparing(grade -> grade.rule().id(), Comparator.reverseOrder()));
    }

    /**
     * What a rule of this engine says of an example.
     *
     * @throws RuleException where the example does not fit the vocabulary
     */
    public RuleExample.Verdict examine(Rule rule, RuleExample example) throws RuleException {
        Subject subject = ExampleSubject.of(rule, example);
        return Stream.concat(rules.getOrDefault(rule.scope(), List.of()).stream(), idle.stream())
                .filter(compiled -> compiled.rule().equals(rule))
                .map(compiled -> Evaluation.of(compiled, subject.fields()).verdict())
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException(rule.id() + " is no rule of this engine"));
    }
}
