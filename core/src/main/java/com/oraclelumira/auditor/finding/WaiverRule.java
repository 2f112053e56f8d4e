package com.oraclelumira.auditor.finding;

import static java.util.Objects.requireNonNull;

import com.oraclelumira.auditor.model.PropertyPath;
import com.oraclelumira.auditor.model.SourceLocation;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * An entry of a waiver file: which findings it accepts, and on which terms. Texts are globs ({@code *}, {@code ?}); what
 * is absent matches everything.
 *
 * @param target the target's name
 * @param subject the service, network, volume or container
 * @param property the property
 * @param rule the rule's id
 * @param driftClass the drift class
 * @param fingerprint the finding itself
 * @param waiver the terms
 * @param location where the entry stands
 */
public record WaiverRule(
        Optional<String> target,
        Optional<String> subject,
        Optional<String> property,
        Optional<String> rule,
        Optional<String> driftClass,
        Optional<String> fingerprint,
        Waiver waiver,
        SourceLocation location) {

    public WaiverRule {
        requireNonNull(waiver, "waiver is null");
        requireNonNull(location, "location is null");
    }

    /** Whether it accepts that finding of that target, its expiry apart. */
    boolean matches(String targetName, Finding finding) {
        return admits(target, targetName)
                && admits(subject, finding.subject().name())
                && admits(property, finding.property().map(PropertyPath::toString))
                && admits(rule, finding.rule())
                && admits(driftClass, finding.driftClass().map(kind -> kind.id()))
                && admits(fingerprint, finding.fingerprint());
    }

    /** Whether it can accept anything of that target. */
    boolean concerns(String targetName) {
        return admits(target, targetName);
    }

    /**
     * What it accepts without anybody having seen it, where it is too broad: it must say what it accepts (a property, a
     * rule, a fingerprint), and where it does so by a pattern, of which subject.
     */
    Optional<String> breadth() {
        List<Optional<String>> what = List.of(property, rule, fingerprint);
        boolean isExact =
                what.stream().anyMatch(glob -> glob.filter(WaiverRule::isExact).isPresent());
        boolean saysWhat =
                what.stream().anyMatch(glob -> glob.filter(WaiverRule::isNamed).isPresent());
        if (isExact || (saysWhat && subject.filter(WaiverRule::isNamed).isPresent())) {
            return Optional.empty();
        }
        return Optional.of("every finding with " + this);
    }

    private static boolean isExact(String glob) {
        return !glob.contains("*") && !glob.contains("?");
    }

    private static boolean isNamed(String glob) {
        return glob.chars().anyMatch(Character::isLetterOrDigit);
    }

    /** Its matchers, as a person would say them: {@code subject mysql, property mem_*}. */
    @Override
    public String toString() {
        return Stream.of(
                        said("target", target),
                        said("subject", subject),
                        said("property", property),
                        said("rule", rule),
                        said("class", driftClass),
                        said("fingerprint", fingerprint))
                .flatMap(Optional::stream)
                .collect(Collectors.joining(", "));
    }

    private static Optional<String> said(String key, Optional<String> glob) {
        return glob.map(text -> key + " " + text);
    }

    /** Whether its last day is over. */
    boolean isOver(LocalDate today) {
        return waiver.expires().map(today::isAfter).orElse(false);
    }

    private static boolean admits(Optional<String> glob, Optional<String> value) {
        return glob.isEmpty() || value.map(text -> admits(glob, text)).orElse(false);
    }

    private static boolean admits(Optional<String> glob, String value) {
        return glob.map(pattern -> matches(pattern, value)).orElse(true);
    }

    /** Matches a glob in which only {@code *} and {@code ?} are special. */
    private static boolean matches(String glob, String text) {
        int g = 0;
        int t = 0;
        int star = -1;
        int mark = 0;
        while (t < text.length()) {
            if (g < glob.length()
                    && (glob.charAt(g) == '?' || glob.charAt(g) == text.charAt(t))
                    && glob.charAt(g) != '*') {
                g++;
                t++;
            } else if (g < glob.length() && glob.charAt(g) == '*') {
                star = g++;
                mark = t;
            } else if (star >= 0) {
                g = star + 1;
                t = ++mark;
            } else {
                return false;
            }
        }
        while (g < glob.length() && glob.charAt(g) == '*') {
            g++;
        }
        return g == glob.length();
    }
}
