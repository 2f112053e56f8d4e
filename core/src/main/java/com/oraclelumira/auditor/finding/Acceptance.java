package com.oraclelumira.auditor.finding;

import com.oraclelumira.auditor.model.SourceLocation;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What people have accepted: waivers, and the findings known when auditing began.
 *
 * @param waivers in file order; the first that matches a finding and is not over wins
 * @param baseline the findings known when auditing began
 */
public record Acceptance(List<WaiverRule> waivers, List<Baseline.Entry> baseline) {

    /** Nothing is accepted. */
    public static final Acceptance NONE = new Acceptance(List.of(), List.of());

    private static final Waiver KNOWN = new Waiver("known when auditing began", "baseline", Optional.empty());

    public Acceptance {
        waivers = List.copyOf(waivers);
        baseline = List.copyOf(baseline);
    }

    /**
     * Findings with their waivers, and what is to be said of the acceptance itself.
     *
     * @param findings the same findings in the same order, accepted ones with their waiver
     * @param remarks on the waivers in file order, then on the baseline
     */
    public record Result(List<Finding> findings, List<Remark> remarks) {
        public Result {
            findings = List.copyOf(findings);
            remarks = List.copyOf(remarks);
        }
    }

    /**
     * Something that people should know of what they accepted.
     *
     * @param about the waiver or the finding meant, the same from audit to audit
     * @param detail what it is, fit for a message
     * @param location where it stands
     */
    public record Remark(Kind kind, String about, String detail, SourceLocation location) {

        /** What a remark says. */
        public enum Kind {
            /** A waiver whose last day is over; the detail is that day. */
            EXPIRED_WAIVER,
            /** A waiver that accepts nothing; the detail says why. */
            UNUSED_WAIVER,
            /** A waiver that does not say what it accepts; the detail is what it does accept. */
            BROAD_WAIVER,
            /** A finding of the baseline that is no more; the detail is its message. */
            SOLVED_FINDING;

            /** Whether only an audit that could read everything knows it. */
            public boolean needsWholeAudit() {
                return this == UNUSED_WAIVER || this == SOLVED_FINDING;
            }
        }
    }

    /** The same with those waivers after its own. */
    public Acceptance withWaivers(List<WaiverRule> more) {
        return new Acceptance(Stream.concat(waivers.stream(), more.stream()).toList(), baseline);
    }

    /** Marks what is accepted on that day. A waiver that is over accepts nothing. */
    public Result apply(String target, List<Finding> findings, LocalDate today) {
        Map<WaiverRule, WaiverRule> before = new HashMap<>();
        Set<WaiverRule> used = new HashSet<>();
        List<Finding> marked = new ArrayList<>();
        for (Finding finding : findings) {
            List<WaiverRule> matching = waivers.stream()
                    .filter(waiver -> !waiver.isOver(today) && waiver.matches(target, finding))
                    .toList();
            matching.forEach(waiver -> before.putIfAbsent(waiver, matching.get(0)));
            matching.stream().findFirst().ifPresent(used::add);
            marked.add(matching.stream()
                    .findFirst()
                    .map(waiver -> finding.waivedBy(waiver.waiver()))
                    .orElseGet(() -> known(finding)));
        }
        List<Remark> remarks = new ArrayList<>();
        waivers.stream()
                .filter(waiver -> waiver.concerns(target))
                .forEach(waiver -> remarks.addAll(remarks(waiver, used.contains(waiver), before.get(waiver), today)));
        remarks.addAll(solved(findings));
        return new Result(marked, remarks);
    }

    private static List<Remark> remarks(WaiverRule waiver, boolean used, @Nullable WaiverRule before, LocalDate today) {
        List<Remark> remarks = new ArrayList<>();
        if (waiver.isOver(today)) {
            String day = waiver.waiver().expires().map(LocalDate::toString).orElse("");
            remarks.add(remark(Remark.Kind.EXPIRED_WAIVER, waiver, day));
        } else if (!used) {
            remarks.add(remark(
                    Remark.Kind.UNUSED_WAIVER,
                    waiver,
                    before == null
                            ? "nothing that was found"
                            : "nothing that the waiver at " + before.location() + " does not accept before it"));
        }
        waiver.breadth().ifPresent(breadth -> remarks.add(remark(Remark.Kind.BROAD_WAIVER, waiver, breadth)));
        return remarks;
    }

    private static Remark remark(Remark.Kind kind, WaiverRule waiver, String detail) {
        return new Remark(kind, waiver.toString(), detail, waiver.location());
    }

    private List<Remark> solved(List<Finding> findings) {
        Set<String> found = findings.stream().map(Finding::fingerprint).collect(Collectors.toSet());
        return baseline.stream()
                .filter(entry -> !found.contains(entry.fingerprint()))
                .map(entry ->
                        new Remark(Remark.Kind.SOLVED_FINDING, entry.fingerprint(), entry.message(), entry.location()))
                .toList();
    }

    /** That finding, accepted where the baseline knows it. */
    public Finding known(Finding finding) {
        return baseline.stream().anyMatch(entry -> entry.fingerprint().equals(finding.fingerprint()))
                ? finding.waivedBy(KNOWN)
                : finding;
    }

    /** Whether a finding is about this acceptance itself: it stands at one of its waivers or entries. */
    public boolean isMeantBy(Finding finding) {
        return finding.location()
                .filter(place -> places().anyMatch(place::equals))
                .isPresent();
    }

    private Stream<SourceLocation> places() {
        return Stream.concat(
                waivers.stream().map(WaiverRule::location), baseline.stream().map(Baseline.Entry::location));
    }

    /**
     * What the next baseline holds: what was found and no waiver accepts. What is solved leaves; where not everything could
     * be read nobody knows what is, and nothing leaves.
     *
     * @param wholeAudit whether everything was read
     */
    public List<Baseline.Entry> nextBaseline(List<Finding> findings, boolean wholeAudit) {
        List<Baseline.Entry> next = findings.stream()
                .filter(finding -> finding.waiver().map(KNOWN::equals).orElse(true))
                .filter(finding -> baseline.stream()
                        .noneMatch(entry -> finding.location()
                                .filter(entry.location()::equals)
                                .isPresent()))
                .map(Baseline.Entry::of)
                .collect(Collectors.toCollection(ArrayList::new));
        if (!wholeAudit) {
            Set<String> held = next.stream().map(Baseline.Entry::fingerprint).collect(Collectors.toSet());
            baseline.stream()
                    .filter(entry -> !held.contains(entry.fingerprint()))
                    .forEach(next::add);
        }
        return next;
    }
}
