package com.oraclelumira.auditor.web.page;

import com.oraclelumira.auditor.model.Problem;
import com.oraclelumira.auditor.report.html.Times;
import com.oraclelumira.auditor.web.audit.OpenCounts;
import java.time.Instant;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.ToIntFunction;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The overview: all targets, and the only one opened where there is one.
 *
 * @param targets in the order they were named; empty where the only one is opened
 * @param only the page of the only target; absent where there are none or several
 * @param mistakes what is wrong with the configuration
 * @param trend how all of them went in the last days
 * @param mayAct whether the reader may ask for an audit and mark it as reviewed
 */
public record Overview(
        List<TargetRow> targets, Optional<TargetPage> only, List<Problem> mistakes, Trend trend, boolean mayAct) {

    public Overview {
        targets = List.copyOf(targets);
        mistakes = List.copyOf(mistakes);
    }

    /** The names of all targets, for what follows them. */
    public String names() {
        return Stream.concat(
                        only.stream().map(page -> page.target().name()),
                        targets.stream().map(TargetRow::name))
                .collect(Collectors.joining(" "));
    }

    /** The worst state of any target. */
    public TargetState worst() {
        return targets.stream()
                .map(TargetRow::state)
                .max(Comparator.naturalOrder())
                .orElse(TargetState.PENDING);
    }

    /** What the verdict rests on, as one clause. */
    public String line(Shell shell) {
        Stream<String> states = Arrays.stream(TargetState.values())
                .sorted(Comparator.reverseOrder())
                .filter(state -> count(state) > 0)
                .map(state -> shell.words().count("state." + state.id() + ".count", count(state)));
        Stream<String> severities = Stream.of("critical", "high", "medium", "low")
                .filter(severity -> count(severity) > 0)
                .map(severity -> shell.reportWords().count("severity." + severity, count(severity)));
        Stream<String> oldest = oldest().map(row -> shell.text("overview.oldest", row.oldestAge())).stream();
        return Stream.of(states, severities, oldest).flatMap(part -> part).collect(Collectors.joining(" · "));
    }

    private long count(TargetState state) {
        return targets.stream().filter(row -> row.state() == state).count();
    }

    private int count(String severity) {
        ToIntFunction<OpenCounts> part = switch (severity) {
            case "critical" -> OpenCounts::critical;
            case "high" -> OpenCounts::high;
            case "medium" -> OpenCounts::medium;
            default -> OpenCounts::low;
        };
        return targets.stream()
                .flatMap(row -> row.open().stream())
                .mapToInt(part)
                .sum();
    }

    private Optional<TargetRow> oldest() {
        return targets.stream()
                .filter(row -> row.oldest().isPresent())
                .min(Comparator.comparing(row -> row.oldest().orElse(Instant.MAX)));
    }

    /** A time in words. */
    public String minute(Instant time) {
        return Times.minute(time);
    }
}
