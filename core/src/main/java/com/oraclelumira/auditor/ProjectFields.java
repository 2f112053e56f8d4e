package com.oraclelumira.auditor;

import com.oraclelumira.auditor.PortClaims.Claim;
import com.oraclelumira.auditor.model.PropertyPath;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.BiPredicate;
import java.util.function.BinaryOperator;
import java.util.function.Function;

/** What only the parts of a project together show, in the vocabulary of rules; and which part each fact is about. */
final class ProjectFields {

    /** What holds no port any more. */
    private static final Set<String> GONE = Set.of("exited", "dead");

    private final List<Member> members;
    private final List<Member> strangers;
    private final BiPredicate<String, String> alternatives;
    private final Map<PropertyPath, Place> places = new LinkedHashMap<>();
    private final Map<String, Object> fields = new LinkedHashMap<>();

    /**
     * Where a fact stands.
     *
     * @param item which item of the property's list, from 0; -1: the property as a whole
     */
    record Place(String service, String property, int item) {}

    /**
     * The facts of a project.
     *
     * @param strangers containers of others on the host
     * @param alternatives which services never run together, so that both may claim one thing
     */
    ProjectFields(String name, List<Member> members, List<Member> strangers, BiPredicate<String, String> alternatives) {
        this.members = members;
        this.strangers = strangers;
        this.alternatives = alternatives;
        fields.put("name", name);
        networks();
        names();
        ports();
        writers();
        limits();
    }

    Map<String, Object> fields() {
        return fields;
    }

    /** The place of a property of these facts; the last of those that share it. */
    Optional<Place> place(PropertyPath property) {
        return Optional.ofNullable(places.get(property));
    }

    private void networks() {
        List<Set<Object>> uses = new ArrayList<>();
        for (Member member : members) {
            Optional<List<Map<?, ?>>> networks = member.items("networks");
            if (networks.isEmpty()) {
                return;
            }
            Set<Object> names = new LinkedHashSet<>();
            networks.get().forEach(use -> Optional.ofNullable(use.get("name")).ifPresent(names::add));
            if (!names.isEmpty()) {
                uses.add(names);
            }
        }
        fields.put("networked_services", (long) uses.size());
        fields.put(
                "networks_used", uses.stream().flatMap(Set::stream).distinct().count());
    }

    private void names() {
        Map<String, List<String>> byName = new TreeMap<>();
        for (Member member : members) {
            member.text("container_name").ifPresent(name -> {
                byName.computeIfAbsent(name, key -> new ArrayList<>()).add(member.service());
                places.put(PropertyPath.of("container_name", name), new Place(member.service(), "container_name", -1));
            });
        }
        List<Object> shared = new ArrayList<>();
        byName.forEach((name, services) -> {
            List<String> others = strangers.stream()
                    .filter(stranger ->
                            stranger.text("container_name").filter(name::equals).isPresent())
                    .map(Member::service)
                    .toList();
            if (meet(services) || !others.isEmpty()) {
                shared.add(Map.of("name", name, "services", services, "others", others));
            }
        });
        fields.put("shared_names", shared);
    }

    private void ports() {
        List<Claim> own = claims(members);
        List<Claim> foreign = claims(strangers);
        List<Object> shared = new ArrayList<>();
        PortClaims.conflicts(own, foreign, alternatives).forEach((port, all) -> {
            shared.add(Map.of(
                    "port", port,
                    "services", services(all),
                    "others",
                            services(foreign.stream()
                                    .filter(other -> all.stream().anyMatch(other::excludes))
                                    .toList())));
            Claim last = all.get(all.size() - 1);
            places.put(PropertyPath.of("ports", port), new Place(last.service(), "ports", last.item()));
        });
        fields.put("shared_ports", shared);
    }

    /** Whether two of those run together. */
    private boolean meet(Collection<String> services) {
        return services.size() > 1
                && services.stream()
                        .anyMatch(one -> services.stream()
                                .filter(other -> !alternatives.test(one, other))
                                .skip(1)
                                .findFirst()
                                .isPresent());
    }

    private static List<Claim> claims(List<Member> members) {
        return members.stream()
                .filter(member -> !GONE.contains(member.text("status").orElse("")))
                .flatMap(member -> PortClaims.of(member).stream())
                .toList();
    }

    private static List<String> services(List<Claim> claims) {
        return claims.stream().map(Claim::service).distinct().toList();
    }

    /** Named volumes and host folders that several services write to. */
    private void writers() {
        Map<String, Set<String>> writers = new TreeMap<>();
        for (Member member : members) {
            List<Map<?, ?>> mounts = member.items("volumes").orElse(List.of());
            for (int i = 0; i < mounts.size(); i++) {
                Map<?, ?> mount = mounts.get(i);
                String source = Objects.toString(mount.get("source"), "");
                if (!source.isEmpty() && Objects.equals(mount.get("read_only"), false)) {
                    writers.computeIfAbsent(source, key -> new LinkedHashSet<>())
                            .add(member.service());
                    places.put(PropertyPath.of("volumes", source), new Place(member.service(), "volumes", i));
                }
            }
        }
        List<Object> shared = new ArrayList<>();
        writers.forEach((source, services) -> {
            if (meet(services)) {
                shared.add(Map.of("source", source, "services", List.copyOf(services)));
            }
        });
        fields.put("shared_writes", shared);
    }

    private void limits() {
        sum("mem_limit", value -> ((Number) value).longValue(), Long::sum)
                .ifPresent(it -> fields.put("mem_limits", it));
        sum("cpus", value -> ((Number) value).doubleValue(), Double::sum).ifPresent(it -> fields.put("cpu_limits", it));
        fields.put(
                "reserving_more",
                members.stream()
                        .filter(ProjectFields::reservesMore)
                        .map(Member::service)
                        .distinct()
                        .toList());
    }

    /** A limit over all members, each as often as it runs; empty where one is not known. */
    private <T extends Number> Optional<T> sum(String field, Function<Object, T> number, BinaryOperator<T> plus) {
        Optional<T> sum = Optional.empty();
        for (Member member : members) {
            Object value = member.fields().get(field);
            Object replicas = member.fields().getOrDefault("replicas", 1L);
            if (value == null) {
                return Optional.empty();
            }
            for (long i = 0; i < Math.min(((Number) replicas).longValue(), 1_000); i++) {
                T more = number.apply(value);
                sum = Optional.of(sum.map(it -> plus.apply(it, more)).orElse(more));
            }
        }
        return sum;
    }

    private static boolean reservesMore(Member member) {
        return member.fields().get("mem_reservation") instanceof Long reservation
                && member.fields().get("mem_limit") instanceof Long limit
                && limit > 0
                && reservation > limit;
    }
}
