package com.oraclelumira.auditor.compose.stage;

import com.oraclelumira.auditor.compose.ComposeException;
import com.oraclelumira.auditor.compose.ComposeRequest.Mode;
import com.oraclelumira.auditor.model.Problem;
import com.oraclelumira.auditor.model.Problem.Level;
import com.oraclelumira.auditor.model.SourceLocation;
import com.oraclelumira.auditor.yaml.Origin;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Gathers the problems of one load. Not safe for use by several threads. */
final class Diagnostics {

    private static final Comparator<Problem> SOURCE_ORDER = Comparator.comparing(
            problem -> problem.location().orElse(null),
            Comparator.nullsLast(Comparator.<SourceLocation>naturalOrder()));

    private final Mode mode;
    /** By what they say: a record's own hash code is linked when first asked, which is felt in a cold start. */
    private final Map<String, Problem> problems = new LinkedHashMap<>();

    private final Limits limits = new Limits();
    private final Suggestions suggestions = new Suggestions();
    private final Masking masking = new Masking();

    Diagnostics(Mode mode) {
        this.mode = mode;
    }

    /** For walks that find nothing to say. */
    static Diagnostics none() {
        return new Diagnostics(Mode.TOLERANT);
    }

    /** What the load may still use up. */
    Limits limits() {
        return limits;
    }

    /** Keeps the secret ones of these variables out of all problems. */
    void learn(Variables variables) {
        masking.learn(variables);
    }

    /** {@code ; did you mean X?}, or nothing where no name is close. */
    String suggestion(String wanted, Collection<String> names) {
        return suggestions.among(wanted, names);
    }

    boolean isTolerant() {
        return mode == Mode.TOLERANT;
    }

    void error(TreePath where, String message, Origin origin) {
        error(where.toString(), message, origin);
    }

    void error(String where, String message, Origin origin) {
        add(new Problem(Level.ERROR, where, message, origin.location()));
    }

    void warning(String where, String message, Origin origin) {
        add(new Problem(Level.WARNING, where, message, origin.location()));
    }

    /** A value that is not to be had: open in tolerant mode, refused in strict mode. */
    void unresolved(String where, String message, Origin origin) {
        add(new Problem(isTolerant() ? Level.UNRESOLVED : Level.ERROR, where, message, origin.location()));
    }

    /** A variable without a value or default: Compose goes on with nothing in its place, a tolerant load keeps it open. */
    void unset(String where, String message, Origin origin) {
        add(new Problem(isTolerant() ? Level.UNRESOLVED : Level.WARNING, where, message, origin.location()));
    }

    void add(Problem problem) {
        problems.putIfAbsent(problem.level() + " " + problem, problem);
    }

    void addAll(List<Problem> more) {
        more.forEach(this::add);
    }

    /** Ends a strict load that met an error. */
    void stopIfRefused() throws ComposeException {
        if (!isTolerant() && problems.values().stream().anyMatch(problem -> problem.level() == Level.ERROR)) {
            throw refused();
        }
    }

    /** Ends the load, in either mode: there is nothing to go on with. */
    ComposeException refused(String where, String message, Origin origin) {
        error(where, message, origin);
        return refused();
    }

    ComposeException refused() {
        return new ComposeException(sorted().stream()
                .filter(problem -> problem.level() == Level.ERROR)
                .toList());
    }

    /** All problems, in source order; those without a place last. */
    List<Problem> sorted() {
        return masking.masked(problems.values()).stream().sorted(SOURCE_ORDER).toList();
    }

    static Origin at(Optional<SourceLocation> location) {
        return location.map(Origin::at).orElse(Origin.NONE);
    }
}
