package com.oraclelumira.auditor.finding;

import com.oraclelumira.auditor.model.Problem;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * What people have accepted: waivers, and the findings known when auditing began.
 *
 * @param waivers in file order; the first that matches a finding wins
 * @param baseline fingerprints of the findings known when auditing began
 */
public record Acceptance(List<WaiverRule> waivers, Set<String> baseline) {

    /** Nothing is accepted. */
    public static final Acceptance NONE = new Acceptance(List.of(), Set.of());

    private static final Waiver KNOWN = new Waiver("known when auditing began", "baseline", Optional.empty());

    public Acceptance {
        waivers = List.copyOf(waivers);
        baseline = Set.copyOf(baseline);
    }

    /**
     * Findings with their waivers, and what is wrong with the waivers themselves.
     *
     * @param findings the same findings in the same order, accepted ones with their waiver
     * @param problems a warning for each waiver that is over or that accepts nothing
     */
    public record Result(List<Finding> findings, List<Problem> problems) {
        public Result {
            findings = List.copyOf(findings);
            problems = List.copyOf(problems);
        }
    }

    /** Marks what is accepted on that day. A waiver that is over accepts nothing. */
    public Result apply(String target, List<Finding> findings, LocalDate today) {
        Set<WaiverRule> used = new HashSet<>();
        List<Finding> marked = new ArrayList<>();
        for (Finding finding : findings) {
            Optional<WaiverRule> rule = waivers.stream()
                    .filter(waiver -> waiver.matches(target, finding))
                    .findFirst();
            rule.ifPresent(used::add);
            Optional<Waiver> waiver = rule.filter(match -> !match.isOver(today)).map(WaiverRule::waiver);
            if (waiver.isEmpty() && baseline.contains(finding.fingerprint())) {
                waiver = Optional.of(KNOWN);
            }
            marked.add(waiver.map(finding::waivedBy).orElse(finding));
        }
        return new Result(marked, problems(used, today));
    }

    private List<Problem> problems(Set<WaiverRule> used, LocalDate today) {
        List<Problem> problems = new ArrayList<>();
        for (WaiverRule rule : waivers) {
            if (rule.isOver(today)) {
                problems.add(problem(
                        rule,
                        "ended on "
                                + rule.waiver()
                                        .expires()
                                        .map(LocalDate::toString)
                                        .orElse("") + ", so what it accepted is open again; renew it or take it out"));
            } else if (!used.contains(rule)) {
                problems.add(problem(rule, "accepts nothing that was found; take it out"));
            }
        }
        return problems;
    }

    private static Problem problem(WaiverRule rule, String message) {
        return Problem.at(Problem.Level.WARNING, rule.location(), "waiver", message);
    }
}
