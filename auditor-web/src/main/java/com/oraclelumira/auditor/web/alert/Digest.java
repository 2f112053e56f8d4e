package com.oraclelumira.auditor.web.alert;

import com.oraclelumira.auditor.model.Severity;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * How the targets of a receiver stand when its digest is made.
 *
 * @param standings by target, in the order of the configuration
 * @param alerts all that is open and told, gravest first, then oldest
 * @param opened how many findings came since the last digest
 * @param resolved how many went
 * @param trend how many more are open than at the last digest, negative for fewer; absent at the first
 * @param waived how many are accepted in git
 * @param silenced how many a silence holds back
 */
record Digest(
        Map<String, TargetStanding> standings,
        List<Alert> alerts,
        int opened,
        int resolved,
        Optional<Integer> trend,
        int waived,
        int silenced) {

    /**
     * One target.
     *
     * @param standing what its latest audit came to
     * @param alerts what is open of it and told
     */
    record TargetStanding(Situation.Standing standing, List<Alert> alerts) {
        boolean isClean() {
            return standing == Situation.Standing.CLEAN;
        }
    }

    static Digest of(
            Map<String, TargetStanding> standings,
            Situations.Changes changes,
            Optional<Integer> openBefore,
            int waived,
            int silenced) {
        List<Alert> alerts = standings.values().stream()
                .flatMap(standing -> standing.alerts().stream())
                .sorted(Comparator.comparing(Alert::severity, Comparator.reverseOrder())
                        .thenComparing(Alert::since)
                        .thenComparing(Alert::fingerprint))
                .toList();
        return new Digest(
                standings,
                alerts,
                changes.opened(),
                changes.resolved(),
                openBefore.map(before -> alerts.size() - before),
                waived,
                silenced);
    }

    int targets() {
        return standings.size();
    }

    long clean() {
        return standings.values().stream().filter(TargetStanding::isClean).count();
    }

    int open() {
        return alerts.size();
    }

    Optional<Severity> gravest() {
        return alerts.stream().map(Alert::severity).max(Comparator.naturalOrder());
    }
}
