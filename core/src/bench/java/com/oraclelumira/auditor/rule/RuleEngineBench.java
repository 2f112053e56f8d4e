package com.oraclelumira.auditor.rule;

import com.oraclelumira.auditor.model.SubjectRef;
import com.oraclelumira.auditor.rule.RuleExample.Verdict;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Level;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;
import org.openjdk.jmh.annotations.Warmup;

/**
 * What judging a host costs in a warm JVM: all bundled rules over containers in so many shapes, up to the folded violations. The
 * difference of two numbers of shapes is what a further shape costs. Beside JMH's wall time each iteration prints the processor
 * time of the measuring thread, so that a busy machine is unfair to none.
 */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Fork(value = 1, jvmArgs = "-XX:+UseSerialGC")
@Warmup(iterations = 6, time = 5)
@Measurement(iterations = 5, time = 3)
public class RuleEngineBench {

    private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();
    private static final List<RulePack> PACKS = RulePacks.bundled();

    /** How many containers there are. */
    @Param("1000")
    private int containers = 1_000;

    /** In how many shapes; what differs within one is the name and the environment. */
    @Param({"20", "120"})
    private int shapes = 20;

    private final RuleEngine engine = RuleEngine.bundled();
    private List<Subject> subjects = List.of();
    private long begun;
    private int calls;

    @Setup(Level.Trial)
    public void make() throws RuleException {
        subjects = subjects();
    }

    @Setup(Level.Iteration)
    public void begin() {
        begun = THREADS.getCurrentThreadCpuTime();
        calls = 0;
    }

    @TearDown(Level.Iteration)
    public void end() {
        double millis = (THREADS.getCurrentThreadCpuTime() - begun) / 1e6;
        System.out.printf(Locale.ROOT, "%.1f ms CPU, ", millis / Math.max(1, calls));
    }

    /** From the subjects to the folded violations. */
    @Benchmark
    public RuleResult judge() {
        calls++;
        return engine.judge(subjects);
    }

    /** What making an engine costs that finds its conditions prepared, as the bundled rules do. */
    @Benchmark
    public RuleEngine makePrepared() throws RuleException {
        calls++;
        return new RuleEngine(PACKS, PreparedExpressions.bundled());
    }

    /** What it costs to compile them, as for rules of a user's own. */
    @Benchmark
    public RuleEngine makeCompiled() throws RuleException {
        calls++;
        return new RuleEngine(PACKS, PreparedExpressions.none());
    }

    /** Six examples make a container with about as many settings as a real one. */
    private List<Subject> subjects() throws RuleException {
        Rule any = rules().get(0);
        List<Map<String, Object>> parts = rules().stream()
                .flatMap(rule -> rule.examples().stream().map(RuleExample::fields))
                .collect(Collectors.toList());
        Collections.shuffle(parts, new Random(1));
        List<Subject> made = new ArrayList<>();
        for (int i = 0; i < containers; i++) {
            Map<String, Object> given = new HashMap<>();
            Random random = new Random(i % shapes);
            for (int j = 0; j < 6; j++) {
                given.putAll(parts.get(random.nextInt(parts.size())));
            }
            given.put("name", "service-" + i);
            given.put("environment", Map.of("NAME", "service-" + i));
            Subject like = ExampleSubject.of(any, new RuleExample(Verdict.PASS, given, any.location()));
            made.add(new Subject(
                    SubjectRef.service("service-" + i, "container-" + i, 1),
                    RuleScope.CONTAINER,
                    Subject.Side.LIVE,
                    like.fields(),
                    like.locator()));
        }
        return made;
    }

    private static List<Rule> rules() {
        return PACKS.stream()
                .flatMap(pack -> pack.rules().stream())
                .filter(rule -> rule.scope() == RuleScope.SERVICE)
                .toList();
    }
}
