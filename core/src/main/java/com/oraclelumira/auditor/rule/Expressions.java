package com.oraclelumira.auditor.rule;

import com.oraclelumira.auditor.model.Problem;
import com.oraclelumira.auditor.model.Problem.Level;
import com.oraclelumira.auditor.model.SourceLocation;
import dev.cel.common.CelAbstractSyntaxTree;
import dev.cel.common.CelIssue;
import dev.cel.common.CelValidationException;
import dev.cel.common.ast.CelExpr;
import dev.cel.common.ast.CelExpr.ExprKind.Kind;
import dev.cel.common.navigation.CelNavigableAst;
import dev.cel.common.navigation.CelNavigableExpr;
import dev.cel.common.types.CelType;
import dev.cel.common.types.CelTypes;
import dev.cel.compiler.CelCompiler;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** Makes expressions: takes the prepared form where there is one, compiles else. Collects problems. For one thread. */
final class Expressions {

    private final PreparedExpressions prepared;
    private final List<Problem> problems = new ArrayList<>();
    private final Map<Environment, CelCompiler> compilers = new HashMap<>();

    Expressions(PreparedExpressions prepared) {
        this.prepared = prepared;
    }

    /**
     * What an expression can see.
     *
     * @param item the type of the items that a rule judges one by one; absent where it judges the subject
     */
    record Environment(RuleScope scope, Optional<FieldType> item) {
        Optional<CelType> itemType() {
            return item.map(FieldType::cel);
        }
    }

    List<Problem> problems() {
        return problems;
    }

    /** A condition; empty, with a problem, where it is refused. */
    Optional<Expression> condition(Environment environment, String text, SourceLocation place, String where) {
        return prepared(environment, text)
                .or(() -> tree(environment, text, place, where)
                        .filter(tree -> isCondition(tree, place, where))
                        .map(tree -> expression(environment, text, tree)));
    }

    /** An expression of any type; empty, with a problem, where it is refused. */
    Optional<Expression> expression(Environment environment, String text, SourceLocation place, String where) {
        return prepared(environment, text)
                .or(() -> tree(environment, text, place, where).map(tree -> expression(environment, text, tree)));
    }

    /** The checked tree of an expression, newly compiled. */
    Optional<CelAbstractSyntaxTree> tree(Environment environment, String text, SourceLocation place, String where) {
        CelCompiler compiler =
                compilers.computeIfAbsent(environment, key -> CelSettings.compiler(key.scope(), key.itemType()));
        try {
            return Optional.of(compiler.compile(text).getAst()).filter(tree -> isBounded(tree, place, where));
        } catch (CelValidationException e) {
            e.getErrors().forEach(issue -> problems.add(problem(environment, issue, text, place, where)));
            return Optional.empty();
        }
    }

    private boolean isBounded(CelAbstractSyntaxTree tree, SourceLocation place, String where) {
        Optional<CelType> wrong = tree.getTypeMap().values().stream()
                .filter(type -> !CelSettings.isBounded(type))
                .findFirst();
        wrong.ifPresent(type -> problems.add(Problem.at(
                Level.ERROR,
                place,
                where,
                "makes a value of type " + CelTypes.format(type)
                        + "; accepted: lists and mappings at most two deep, with items of one type")));
        return wrong.isEmpty();
    }

    private Optional<Expression> prepared(Environment environment, String text) {
        return prepared.find(environment, text)
                .map(it -> new Expression(text, it.fields(), new LazyProgram(it::tree, CelSettings::runtime)));
    }

    private static Expression expression(Environment environment, String text, CelAbstractSyntaxTree tree) {
        return new Expression(
                text, fields(environment.scope(), tree), new LazyProgram(() -> tree, CelSettings::runtime));
    }

    private boolean isCondition(CelAbstractSyntaxTree tree, SourceLocation place, String where) {
        boolean is = CelSettings.isBoolean(tree.getResultType());
        if (!is) {
            problems.add(Problem.at(
                    Level.ERROR,
                    place,
                    where,
                    "comes to " + tree.getResultType().name() + "; accepted: bool, true where the rule is violated"));
        }
        return is;
    }

    private static Problem problem(
            Environment environment, CelIssue issue, String text, SourceLocation place, String where) {
        int line = issue.getSourceLocation().getLine();
        int column = Math.max(0, issue.getSourceLocation().getColumn());
        SourceLocation at = text.contains("\n") || line > 1
                ? new SourceLocation(place.file(), place.line() + Math.max(line, 1), 1)
                : new SourceLocation(place.file(), place.line(), place.column() + column);
        return Problem.at(Level.ERROR, at, where, issue.getMessage() + Candidates.of(environment, issue.getMessage()));
    }

    /** The fields of the subject that an expression reads. */
    static Set<String> fields(RuleScope scope, CelAbstractSyntaxTree tree) {
        Set<String> fields = new TreeSet<>();
        CelNavigableAst.fromAst(tree)
                .getRoot()
                .allNodes()
                .filter(node -> node.getKind() == Kind.IDENT
                        && node.expr().ident().name().equals(scope.id()))
                .forEach(node -> fields.addAll(readThrough(scope, node)));
        return Set.copyOf(fields);
    }

    private static Set<String> readThrough(RuleScope scope, CelNavigableExpr subject) {
        Optional<CelExpr> parent = subject.parent().map(CelNavigableExpr::expr);
        return parent.filter(it -> it.getKind() == Kind.SELECT)
                .map(it -> Set.of(it.select().field()))
                .orElseGet(() -> Vocabulary.standard().shape(scope).fields().keySet());
    }
}
