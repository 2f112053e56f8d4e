package com.oraclelumira.auditor.drift;

import static com.oraclelumira.auditor.model.Outcome.NOT_HONOURED;
import static com.oraclelumira.auditor.model.Outcome.NOT_OBSERVABLE;
import static com.oraclelumira.auditor.model.Outcome.SAME;
import static com.oraclelumira.auditor.model.Outcome.UNVERIFIABLE;

import com.oraclelumira.auditor.model.Outcome;
import com.oraclelumira.auditor.model.Provenance.Kind;
import java.util.List;
import java.util.function.Predicate;

/**
 * What Podman's Docker API leaves out, shows as one constant, or does not do: differences there say nothing of the host. How
 * Podman spells what it does show is known to each property. Facts read off Podman 4.3.1.
 */
final class PodmanLimits {

    private static final List<Limit> TABLE = List.of(
            new Limit("sysctls", isUnseen(), NOT_OBSERVABLE, "Podman does not show kernel settings"),
            new Limit("device_cgroup_rules", isUnseen(), NOT_OBSERVABLE, "Podman does not show them"),
            new Limit("logging.options", isUnseen(), NOT_OBSERVABLE, "Podman does not show them"),
            new Limit("volumes.<key>.volume.nocopy", isUnseen(), NOT_OBSERVABLE, "Podman does not show it"),
            new Limit("volumes.<key>.bind.selinux", isUnseen(), NOT_OBSERVABLE, "Podman does not show it"),
            new Limit(
                    "security_opt",
                    isUnseen().and(wants("systempaths=unconfined")),
                    NOT_OBSERVABLE,
                    "Podman does not show it"),
            new Limit(
                    "networks.<key>.driver_opts",
                    Comparison::differs,
                    NOT_OBSERVABLE,
                    "Podman shows options of its own"),
            new Limit(
                    "networks.<key>.attachable",
                    Comparison::differs,
                    NOT_OBSERVABLE,
                    "Podman shows false for every network"),
            new Limit("networks.<key>.ipv4_address", isUnseen(), NOT_OBSERVABLE, "Podman shows no wish for an address"),
            new Limit("networks.<key>.ipv6_address", isUnseen(), NOT_OBSERVABLE, "Podman shows no wish for an address"),
            new Limit("networks.<key>.link_local_ips", isUnseen(), NOT_OBSERVABLE, "Podman does not show them"),
            new Limit("runtime", shows("oci"), NOT_OBSERVABLE, "Podman shows oci for every runtime"),
            new Limit("ipc", shows("shareable"), NOT_OBSERVABLE, "Podman shows shareable for the host's too"),
            new Limit(
                    "userns_mode",
                    isUnseen().and(wants("host")),
                    SAME,
                    "Podman shows the namespace of the host as none"),
            new Limit("healthcheck", PodmanLimits::isOfImage, UNVERIFIABLE, "Podman does not show that of an image"),
            new Limit("domainname", isUnseen(), NOT_HONOURED, "Podman knows no domain name"),
            new Limit(
                    "mac_address", Comparison::differs, NOT_HONOURED, "Podman chooses one for a network that was made"),
            new Limit("memswap_limit", wants("-1"), NOT_HONOURED, "Podman allows as much swap as memory instead"));

    /**
     * What a difference comes to.
     *
     * @param property the property's name, {@code <key>} for any text
     * @param fits whether it is that difference
     * @param outcome what it is instead of drift
     * @param reason why, as reports say it
     */
    record Limit(String property, Predicate<Comparison> fits, Outcome outcome, String reason) {

        private boolean holds(Comparison comparison) {
            return PropertyInfo.stands(property, comparison.property().toString()) && fits.test(comparison);
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

    private static Predicate<Comparison> isUnseen() {
        return comparison -> comparison.live().isEmpty();
    }

    private static boolean isOfImage(Comparison comparison) {
        return comparison.provenance().kind() == Kind.IMAGE;
    }

    private static Predicate<Comparison> shows(String live) {
        return comparison -> comparison.live().filter(live::equals).isPresent();
    }

    private static Predicate<Comparison> wants(String desired) {
        return comparison -> comparison.desired().filter(desired::equals).isPresent();
    }
}
