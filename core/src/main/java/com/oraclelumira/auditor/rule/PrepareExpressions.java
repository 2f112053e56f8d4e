package com.oraclelumira.auditor.rule;

import com.oraclelumira.auditor.model.Problem;
import com.oraclelumira.auditor.model.SourceLocation;
import com.oraclelumira.auditor.rule.Expressions.Environment;
import dev.cel.common.CelAbstractSyntaxTree;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/** Parses and checks the expressions of the bundled rules while core is built, so that no audit has to. */
final class PrepareExpressions {

    private PrepareExpressions() {}

    /**
     * Writes the file where it does not hold these expressions already.
     *
     * @param arguments the file to write
     */
    public static void main(String[] arguments) throws IOException {
        Path file = Path.of(arguments[0]);
        List<Rule> rules = RulePacks.bundled().stream()
                .flatMap(pack -> pack.rules().stream())
                .toList();
        if (Files.exists(file) && holdsAll(file, rules)) {
            return;
        }
        Files.createDirectories(file.toAbsolutePath().getParent());
        try (OutputStream out = Files.newOutputStream(file)) {
            PreparedExpressions.write(trees(rules), out);
        }
    }

    /** The checked tree of every expression of those rules. */
    static Map<String, CelAbstractSyntaxTree> trees(List<Rule> rules) {
        Expressions expressions = new Expressions(PreparedExpressions.none());
        Map<String, CelAbstractSyntaxTree> trees = new TreeMap<>();
        for (Rule rule : rules) {
            Environment environment = CompiledRule.environment(rule);
            SourceLocation place = rule.location();
            texts(rule)
                    .forEach(text -> expressions
                            .tree(environment, text, place, rule.id())
                            .ifPresent(tree -> trees.put(PreparedExpressions.key(environment, text), tree)));
        }
        if (!expressions.problems().isEmpty()) {
            throw new IllegalStateException("the bundled rules are refused:\n"
                    + String.join(
                            "\n",
                            expressions.problems().stream()
                                    .map(Problem::toString)
                                    .toList()));
        }
        return trees;
    }

    private static boolean holdsAll(Path file, List<Rule> rules) throws IOException {
        try (var in = Files.newInputStream(file)) {
            PreparedExpressions prepared = PreparedExpressions.read(in);
            List<String> wanted = new ArrayList<>();
            rules.forEach(rule -> texts(rule)
                    .forEach(text -> wanted.add(PreparedExpressions.key(CompiledRule.environment(rule), text))));
            return prepared.holdsExactly(wanted);
        }
    }

    private static List<String> texts(Rule rule) {
        Stream<String> causes = rule.impliedBy().stream().flatMap(it -> it.when().stream());
        Stream<String> conditions = Stream.concat(
                Stream.concat(Stream.of(rule.when()), rule.graded().stream().map(Rule.Graded::when)), causes);
        Stream<String> templates = Stream.concat(rule.property().stream(), Stream.of(rule.message(), rule.fix()))
                .flatMap(text -> Template.expressions(text).stream());
        return Stream.concat(conditions, templates).distinct().toList();
    }
}
