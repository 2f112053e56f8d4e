package com.oraclelumira.auditor.web.alert;

import com.oraclelumira.auditor.model.DriftClass;
import java.util.List;
import java.util.Set;
import java.util.function.BiPredicate;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/**
 * What need not be told beside something else: who hears that a host cannot be reached does not want to hear what was wrong with it
 * before. Stateless.
 */
final class Inhibition {

    /**
     * A cause and what follows from it.
     *
     * @param cause whether an alert is the cause
     * @param consequence whether the second follows from the first
     */
    private record Rule(Predicate<Alert> cause, BiPredicate<Alert, Alert> consequence) {
        boolean holds(Alert one, Alert other) {
            return cause.test(one) && !cause.test(other) && consequence.test(one, other);
        }
    }

    private static final Set<String> IMAGE = Set.of("image", "image.id");
    private static final Set<String> FROM_IMAGE = Set.of(
            "command", "entrypoint", "environment", "healthcheck", "labels", "stop_signal", "user", "working_dir");

    private static final List<Rule> RULES = List.of(
            new Rule(
                    alert -> alert.type() == Alert.Type.UNAUDITED
                            && alert.state().equals(Situation.Standing.UNREACHABLE.name()),
                    (host, finding) -> true),
            new Rule(Inhibition::isMissing, Inhibition::sameService),
            new Rule(
                    alert -> IMAGE.contains(alert.subject().property()),
                    (image, field) -> sameService(image, field) && isDrift(field) && FROM_IMAGE.contains(head(field))),
            new Rule(
                    alert -> alert.subject().property().equals("state"),
                    (state, other) -> sameService(state, other)
                            && Set.of("health", "restart_count")
                                    .contains(other.subject().property())));

    private Inhibition() {}

    /** Those of one target's alerts that follow from another of them. */
    static Set<String> inhibited(List<Alert> alerts) {
        List<Alert> causes = alerts.stream()
                .filter(alert -> RULES.stream().anyMatch(rule -> rule.cause().test(alert)))
                .toList();
        return alerts.stream()
                .filter(alert -> causes.stream().anyMatch(cause -> follows(cause, alert)))
                .map(Alert::fingerprint)
                .collect(Collectors.toUnmodifiableSet());
    }

    private static boolean follows(Alert cause, Alert alert) {
        return RULES.stream().anyMatch(rule -> rule.holds(cause, alert));
    }

    private static boolean isMissing(Alert alert) {
        return alert.subject().property().equals("container")
                && alert.subject()
                        .driftClass()
                        .filter(DriftClass.MISSING::equals)
                        .isPresent();
    }

    private static boolean sameService(Alert one, Alert other) {
        return !one.subject().service().isEmpty()
                && one.subject().service().equals(other.subject().service())
                && isDrift(other);
    }

    private static boolean isDrift(Alert alert) {
        return alert.subject().driftClass().isPresent();
    }

    private static String head(Alert alert) {
        String property = alert.subject().property();
        int dot = property.indexOf('.');
        return dot < 0 ? property : property.substring(0, dot);
    }
}
