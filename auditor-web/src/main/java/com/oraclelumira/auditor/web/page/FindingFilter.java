package com.oraclelumira.auditor.web.page;

import com.oraclelumira.auditor.finding.Finding;
import com.oraclelumira.auditor.model.DriftClass;
import com.oraclelumira.auditor.model.Severity;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * Which findings of a target a reader wants to see, as the address says; what is absent, or is none of the accepted values,
 * narrows nothing.
 *
 * @param severity of at least that severity
 * @param kind drifts or violations
 * @param driftClass that differ so
 * @param service of that service
 * @param age that have been there so long
 * @param text that hold that text in subject, property, rule or message, whatever its case; empty: any
 * @param fresh only what opened after the last review
 */
public record FindingFilter(
        Optional<Severity> severity,
        Optional<Finding.Kind> kind,
        Optional<DriftClass> driftClass,
        Optional<String> service,
        Optional<Age> age,
        String text,
        boolean fresh) {

    /** How long a finding has been there. Each has its words under {@code filter.age.ID}. */
    public enum Age {
        DAY(Duration.ZERO, Duration.ofDays(1)),
        WEEK(Duration.ZERO, Duration.ofDays(7)),
        OLDER(Duration.ofDays(7), Duration.ofSeconds(Long.MAX_VALUE)),
        MONTH(Duration.ofDays(30), Duration.ofSeconds(Long.MAX_VALUE));

        private final Duration least;
        private final Duration most;

        Age(Duration least, Duration most) {
            this.least = least;
            this.most = most;
        }

        /** The value in addresses. */
        public String id() {
            return name().toLowerCase(Locale.ROOT);
        }

        boolean admits(Duration age) {
            return age.compareTo(least) >= 0 && age.compareTo(most) < 0;
        }
    }

    static FindingFilter of(HttpServletRequest request) {
        return of(name -> Parameters.text(request, name));
    }

    /** @param parameters the value of each parameter; empty where it was not sent */
    static FindingFilter of(Function<String, String> parameters) {
        return new FindingFilter(
                Severity.of(parameters.apply("severity")),
                one(Finding.Kind.values(), Finding.Kind::id, parameters.apply("kind")),
                one(DriftClass.values(), DriftClass::id, parameters.apply("class")),
                Optional.of(parameters.apply("service")).filter(name -> !name.isEmpty()),
                one(Age.values(), Age::id, parameters.apply("age")),
                parameters.apply("q").strip(),
                !parameters.apply("new").isEmpty());
    }

    private static <T> Optional<T> one(T[] all, Function<T, String> id, String wanted) {
        return Arrays.stream(all)
                .filter(value -> id.apply(value).equals(wanted))
                .findFirst();
    }

    /** Whether it narrows anything. */
    public boolean narrows() {
        return severity.isPresent()
                || kind.isPresent()
                || driftClass.isPresent()
                || service.isPresent()
                || age.isPresent()
                || !text.isEmpty()
                || fresh;
    }

    /**
     * Whether the reader wants to see that finding.
     *
     * @param since since when it has been there
     * @param isFresh whether that is later than the last review
     */
    boolean admits(Finding finding, Instant since, boolean isFresh, Instant now) {
        return severity.map(least -> finding.severity().isAtLeast(least)).orElse(true)
                && kind.map(finding.kind()::equals).orElse(true)
                && (driftClass.isEmpty() || driftClass.equals(finding.driftClass()))
                && (service.isEmpty() || service.equals(finding.subject().service()))
                && age.map(wanted -> wanted.admits(Duration.between(since, now)))
                        .orElse(true)
                && (!fresh || isFresh)
                && texts(finding).anyMatch(this::holdsText);
    }

    private static Stream<String> texts(Finding finding) {
        return Stream.of(
                        Stream.of(finding.subject().name(), finding.message(), finding.fingerprint()),
                        finding.subject().container().stream(),
                        finding.property().stream().map(Object::toString),
                        finding.rule().stream())
                .flatMap(part -> part);
    }

    private boolean holdsText(String candidate) {
        return candidate.toLowerCase(Locale.ROOT).contains(text.toLowerCase(Locale.ROOT));
    }
}
