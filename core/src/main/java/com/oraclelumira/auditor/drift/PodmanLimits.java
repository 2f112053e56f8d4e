package com.oraclelumira.auditor.drift;

import static com.oraclelumira.auditor.model.Outcome.NOT_HONOURED;
import static com.oraclelumira.auditor.model.Outcome.NOT_OBSERVABLE;

import com.oraclelumira.auditor.model.Outcome;
import java.util.List;
import java.util.function.Predicate;
import java.util.regex.Pattern;

/**
 * What Podman's Docker API leaves out, shows as one constant, or does not do: differences there say nothing of the host. How
 * Podman spells what it does show is known to each property. Facts read off Podman 4.3.1.
 */
final class PodmanLimits {

    private static final List<Limit> TABLE = List.of(
            limit("sysctls", isUnseen(), NOT_OBSERVABLE, "Podman does not show kernel settings"),
            limit("device_cgroup_rules", isUnseen(), NOT_OBSERVABLE, "Podman does not show them"),
            limit("logging.options", isUnseen(), NOT_OBSERVABLE, "Podman does not show them"),
            limit("volumes.<key>.volume.nocopy", isUnseen(), NOT_OBSERVABLE, "Podman does not show it"),
            limit("volumes.<key>.bind.selinux", isUnseen(), NOT_OBSERVABLE, "Podman does not show it"),
            limit(
                    "security_opt",
                    isUnseen().and(wants("systempaths=unconfined")),
                    NOT_OBSERVABLE,
                    "Podman does not show it"),
            limit("networks.<key>.driver_opts", Comparison::differs, NOT_OBSERVABLE, "Podman shows options of its own"),
            limit(
                    "networks.<key>.attachable",
                    Comparison::differs,
                    NOT_OBSERVABLE,
                    "Podman shows false for every network"),
            limit("networks.<key>.ipv4_address", isUnseen(), NOT_OBSERVABLE, "Podman shows no wish for an address"),
            limit("networks.<key>.ipv6_address", isUnseen(), NOT_OBSERVABLE, "Podman shows no wish for an address"),
            limit("networks.<key>.link_local_ips", isUnseen(), NOT_OBSERVABLE, "Podman does not show them"),
            limit("runtime", shows("oci"), NOT_OBSERVABLE, "Podman shows oci for every runtime"),
            limit("ipc", shows("shareable"), NOT_OBSERVABLE, "Podman shows shareable for the host's too"),
            limit("domainname", isUnseen(), NOT_HONOURED, "Podman knows no domain name"),
            limit("mac_address", Comparison::differs, NOT_HONOURED, "Podman chooses one for a network that was made"),
            limit("memswap_limit", wants("-1"), NOT_HONOURED, "Podman allows as much swap as memory instead"));

    /**
     * What a difference comes to.
     *
     * @param property the property's name, {@code <key>} for any text
     * @param fits whether it is that difference
     * @param outcome not observable or not honoured
     * @param reason why, as reports say it
     */
    record Limit(String property, Predicate<Comparison> fits, Outcome outcome, String reason) {

        private boolean holds(Comparison comparison) {
            String name = Pattern.quote(property).replace("<key>", "\\E.+\\Q");
            return comparison.property().toString().matches(name) && fits.test(comparison);
        }
    }

    private PodmanLimits() {}

    /** Every limit, in the order in which they are tried. */
    static List<Limit> table() {
        return TABLE;
    }

    /** The comparison as far as that engine lets it be known; any other engine's as it is. */
    static Comparison within(EngineFacts engine, Comparison comparison) {
        if (!comparison.differs() || !engine.isPodman()) {
            return comparison;
        }
        return TABLE.stream()
                .filter(limit -> limit.holds(comparison))
                .findFirst()
                .map(limit -> comparison.instead(limit.outcome(), limit.reason()))
                .orElse(comparison);
    }

    private static Limit limit(String property, Predicate<Comparison> fits, Outcome outcome, String reason) {
        return new Limit(property, fits, outcome, reason);
    }

    private static Predicate<Comparison> isUnseen() {
        return comparison -> comparison.live().isEmpty();
    }

    private static Predicate<Comparison> shows(String live) {
        return comparison -> comparison.live().filter(live::equals).isPresent();
    }

    private static Predicate<Comparison> wants(String desired) {
        return comparison -> comparison.desired().filter(desired::equals).isPresent();
    }
}
