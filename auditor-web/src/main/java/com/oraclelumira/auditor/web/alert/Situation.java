package com.oraclelumira.auditor.web.alert;

import static java.util.Objects.requireNonNull;

import java.util.List;
import java.util.Set;

/**
 * How a target stands at this moment, as far as alerting asks.
 *
 * @param target its name
 * @param standing what its latest audit came to
 * @param alerts all that is wrong with it and not accepted, told already or not
 * @param flapping the fingerprints of what comes and goes too often to be told each time, whether it is there now or not
 * @param waived how many findings are accepted
 * @param deploying whether a deploy is under way: what is seen now may be gone in a moment
 */
public record Situation(
        String target, Standing standing, List<Alert> alerts, Set<String> flapping, int waived, boolean deploying) {

    /** What the latest audit of a target came to. */
    public enum Standing {
        /** None has come to an end yet. */
        PENDING,
        /** Everything was read, and no open finding reaches the target's threshold. */
        CLEAN,
        /** Everything was read. */
        OPEN,
        /** Something needed could not be read. */
        INCOMPLETE,
        /** Nothing of the host could be read at all. */
        UNREACHABLE
    }

    public Situation {
        requireNonNull(standing, "standing is null");
        alerts = List.copyOf(alerts);
        flapping = Set.copyOf(flapping);
    }
}
