package com.oraclelumira.auditor.web.api;

import com.oraclelumira.auditor.AuditReport;
import com.oraclelumira.auditor.web.audit.OpenCounts;
import com.oraclelumira.auditor.web.audit.TargetStatus;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * How a target stands, as a small picture for pages elsewhere. Its words are its text alternative, too.
 *
 * @param target the target's name, which needs no escape in XML
 * @param words verdict and counts
 * @param colour of the field with the words; dark enough for white letters
 */
record Badge(String target, String words, String colour) {

    private static final String GREY = "#57606a";
    private static final String GREEN = "#1a7f37";
    private static final String AMBER = "#9a6700";
    private static final String RED = "#b42318";
    private static final int LETTER = 7;
    private static final int PADDING = 10;

    static Badge of(TargetStatus status) {
        String target = status.target().name();
        return status.verdict()
                .flatMap(verdict -> status.latest()
                        .map(audit ->
                                new Badge(target, words(verdict, audit.summary().open()), colour(verdict))))
                .orElseGet(() -> new Badge(target, "pending", GREY));
    }

    private static String words(AuditReport.Verdict verdict, OpenCounts open) {
        String counts = Stream.of(
                        count(open.critical(), "critical"),
                        count(open.high(), "high"),
                        count(open.medium(), "medium"),
                        count(open.low(), "low"))
                .flatMap(Optional::stream)
                .collect(Collectors.joining(", "));
        return verdict.id() + (counts.isEmpty() ? "" : ": " + counts);
    }

    private static Optional<String> count(int number, String severity) {
        return number == 0 ? Optional.empty() : Optional.of(number + " " + severity);
    }

    private static String colour(AuditReport.Verdict verdict) {
        return switch (verdict) {
            case CLEAN -> GREEN;
            case VIOLATIONS -> AMBER;
            case DRIFTED -> RED;
            case INCOMPLETE -> GREY;
        };
    }

    String svg() {
        int left = width(target);
        int right = width(words);
        return """
                <svg xmlns="http://www.w3.org/2000/svg" width="%1$d" height="20" role="img" aria-label="%2$s: %3$s">
                <title>%2$s: %3$s</title>
                <rect width="%4$d" height="20" fill="#24292f"/>
                <rect x="%4$d" width="%5$d" height="20" fill="%6$s"/>
                <g fill="#fff" font-family="Verdana,DejaVu Sans,sans-serif" font-size="11" text-anchor="middle">
                <text x="%7$d" y="14" textLength="%8$d">%2$s</text>
                <text x="%9$d" y="14" textLength="%10$d">%3$s</text>
                </g>
                </svg>
                """.formatted(
                        left + right,
                        target,
                        words,
                        left,
                        right,
                        colour,
                        left / 2,
                        left - PADDING,
                        left + right / 2,
                        right - PADDING);
    }

    private static int width(String text) {
        return text.length() * LETTER + PADDING;
    }
}
