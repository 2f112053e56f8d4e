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

    private static final List<Row> TABLE = List.of(
            row("sysctls", isUnseen(), NOT_OBSERVABLE, "Podman does not show kernel settings"),
            row("device_cgroup_rules", isUnseen(), NOT_OBSERVABLE, "Podman does not show them"),
            row("logging\\.options", isUnseen(), NOT_OBSERVABLE, "Podman does not show them"),
            row("volumes\\..*\\.volume\\.nocopy", isUnseen(), NOT_OBSERVABLE, "Podman does not show it"),
            row("volumes\\..*\\.bind\\.selinux", isUnseen(), NOT_OBSERVABLE, "Podman does not show it"),
            row(
                    "security_opt",
                    isUnseen().and(wants("systempaths=unconfined")),
                    NOT_OBSERVABLE,
                    "Podman does not show it"),
            row(
                    "networks\\.[^.]+\\.driver_opts",
                    Comparison::differs,
                    NOT_OBSERVABLE,
                    "Podman shows options of its own"),
            row(
                    "networks\\.[^.]+\\.attachable",
                    Comparison::differs,
                    NOT_OBSERVABLE,
                    "Podman shows false for every network"),
            row(
                    "networks\\.[^.]+\\.ipv[46]_address",
                    isUnseen(),
                    NOT_OBSERVABLE,
                    "Podman shows no wish for an address"),
            row("networks\\.[^.]+\\.link_local_ips", isUnseen(), NOT_OBSERVABLE, "Podman does not show them"),
            row("runtime", shows("oci"), NOT_OBSERVABLE, "Podman shows oci for every runtime"),
            row("ipc", shows("shareable"), NOT_OBSERVABLE, "Podman shows shareable for the host's too"),
            row("domainname", isUnseen(), NOT_HONOURED, "Podman knows no domain name"),
            row("mac_address", Comparison::differs, NOT_HONOURED, "Podman chooses one for a network that was made"),
            row("memswap_limit", wants("-1"), NOT_HONOURED, "Podman allows as much swap as memory instead"));

    /**
     * What a difference comes to.
     *
     * @param property the path of the property
     * @param fits whether it is that difference
     */
    private record Row(Pattern property, Predicate<Comparison> fits, Outcome outcome, String reason) {}

    private PodmanLimits() {}

    /** The comparison as far as that engine lets it be known; any other engine's as it is. */
    static Comparison within(EngineFacts engine, Comparison comparison) {
        if (!comparison.differs() || !engine.isPodman()) {
            return comparison;
        }
        return TABLE.stream()
                .filter(row ->
                        row.property().matcher(comparison.property().toString()).matches()
                                && row.fits().test(comparison))
                .findFirst()
                .map(row -> comparison.instead(row.outcome(), row.reason()))
                .orElse(comparison);
    }

    private static Row row(String property, Predicate<Comparison> fits, Outcome outcome, String reason) {
        return new Row(Pattern.compile(property), fits, outcome, reason);
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
