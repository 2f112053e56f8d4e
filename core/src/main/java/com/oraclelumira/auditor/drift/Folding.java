package com.oraclelumira.auditor.drift;

import com.oraclelumira.auditor.model.DriftClass;
import com.oraclelumira.auditor.model.Provenance.Kind;
import com.oraclelumira.auditor.model.SubjectType;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiPredicate;
import java.util.function.Predicate;

/** Puts each difference that another one causes under its cause. */
final class Folding {

    /** A list of so many capabilities is all that a process can have, as Podman shows those of a privileged container. */
    private static final int ALL_CAPABILITIES = 30;

    /** The first rule that fits decides. */
    private static final List<Rule> RULES = List.of(
            within("image", other -> other.provenance().kind() == Kind.IMAGE || isNamed(other, "image.id", "platform")),
            within("privileged", Folding::isImpliedByPrivileged),
            within(
                    "mem_limit",
                    other -> isNamed(other, "memswap_limit")
                            && (!isWritten(other) || other.live().isEmpty())),
            within("cpus", other -> isNamed(other, "cpu_period", "cpu_quota")),
            within(
                    "entrypoint",
                    other -> isNamed(other, "command")
                            && other.provenance().kind() == Kind.IMAGE
                            && other.live().isEmpty()),
            within("network_mode", other -> isNamed(other, "hostname", "domainname") && !isWritten(other)),
            within("restart_count", other -> isNamed(other, "state", "health")),
            within("healthcheck", other -> name(other).startsWith("healthcheck.")),
            new Rule(
                    cause -> cause.subject().type() == SubjectType.NETWORK
                            && cause.driftClass()
                                    .filter(DriftClass.MISSING::equals)
                                    .isPresent(),
                    (cause, other) -> other.subject().type() == SubjectType.SERVICE
                            && name(other).equals(name(cause))),
            new Rule(
                    Folding::isDetachment,
                    (cause, other) -> cause.subject().equals(other.subject())
                            && isNamed(other, "links")
                            && other.live().isEmpty()),
            new Rule(
                    Folding::isOfBody,
                    (cause, other) -> cause.subject().equals(other.subject()) && isUnlabelled(other)));

    /**
     * Which difference explains which.
     *
     * @param cause whether a difference can be a cause at all
     * @param explains whether it is the other one's
     */
    private record Rule(Predicate<Comparison> cause, BiPredicate<Comparison, Comparison> explains) {}

    private Folding() {}

    /** The comparisons without those that another explains; each cause holds them instead. */
    static List<Comparison> fold(List<Comparison> comparisons) {
        List<Comparison> differences =
                comparisons.stream().filter(Comparison::differs).toList();
        Map<Comparison, List<Comparison>> consequences = new LinkedHashMap<>();
        Set<Comparison> folded = new HashSet<>();
        for (Rule rule : RULES) {
            for (Comparison cause : differences) {
                if (folded.contains(cause) || !rule.cause().test(cause)) {
                    continue;
                }
                for (Comparison other : differences) {
                    if (!other.equals(cause)
                            && !folded.contains(other)
                            && rule.explains().test(cause, other)) {
                        folded.add(other);
                        consequences
                                .computeIfAbsent(cause, key -> new ArrayList<>())
                                .add(other);
                    }
                }
            }
        }
        return comparisons.stream()
                .filter(comparison -> !folded.contains(comparison))
                .map(comparison -> consequences.containsKey(comparison)
                        ? comparison.explaining(consequences.getOrDefault(comparison, List.of()))
                        : comparison)
                .toList();
    }

    /** A rule between two properties of one subject. */
    private static Rule within(String cause, Predicate<Comparison> consequence) {
        return new Rule(
                comparison -> isNamed(comparison, cause) && !comparison.isNotice(),
                (comparison, other) -> comparison.subject().equals(other.subject()) && consequence.test(other));
    }

    /**
     * Whether an engine sets that by itself where a container is privileged. What somebody adds beside it (a device, one
     * capability, an unconfined profile) stays when the privileges go, so it is a difference of its own.
     */
    private static boolean isImpliedByPrivileged(Comparison other) {
        String live = other.live().orElse("");
        return switch (name(other)) {
            case "cgroup" -> !isWritten(other) && live.equals("host");
            case "security_opt" -> other.desired().isEmpty() && live.matches("\\[?label[=:]disable]?");
            case "cap_add" -> live.split(",", -1).length >= ALL_CAPABILITIES;
            default -> false;
        };
    }

    /** Whether it says that a container is not attached to a network: its links there go with the attachment. */
    private static boolean isDetachment(Comparison comparison) {
        return comparison.subject().type() == SubjectType.SERVICE
                && comparison.property().head().equals("networks")
                && comparison.driftClass().filter(DriftClass.REMOVED::equals).isPresent();
    }

    /** Whether it is something that a network or volume is like. */
    private static boolean isOfBody(Comparison comparison) {
        SubjectType type = comparison.subject().type();
        return (type == SubjectType.NETWORK || type == SubjectType.VOLUME)
                && comparison.driftClass().filter(DriftClass.MISSING::equals).isEmpty()
                && !comparison.isNotice();
    }

    /** Whether it says that Compose did not make the network or volume: whoever did brought about all its differences. */
    private static boolean isUnlabelled(Comparison comparison) {
        return name(comparison).endsWith(".labels")
                && !comparison.live().orElse("").contains(ComposeLabels.PROJECT + "=");
    }

    private static boolean isWritten(Comparison comparison) {
        return comparison.provenance().kind() == Kind.COMPOSE;
    }

    private static boolean isNamed(Comparison comparison, String... names) {
        return List.of(names).contains(name(comparison));
    }

    private static String name(Comparison comparison) {
        return comparison.property().toString();
    }
}
