package com.oraclelumira.auditor;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiPredicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The host ports that members claim. A range of which any port will do is no claim, nor is a port whose address no file
 * decides.
 */
final class PortClaims {

    private static final Set<String> EVERYWHERE = Set.of("", "*");

    private PortClaims() {}

    /**
     * A fixed port of the host.
     *
     * @param service who claims it
     * @param item which of the service's ports, from 0
     * @param address empty for every one
     */
    record Claim(String service, int item, String address, String published, String protocol) {

        /** Whether only one of both can have its port. */
        boolean excludes(Claim other) {
            return published.equals(other.published)
                    && protocol.equals(other.protocol)
                    && (covers(address, other.address) || covers(other.address, address));
        }

        private static boolean covers(String one, String other) {
            boolean isSix = other.contains(":");
            return one.equals(other)
                    || EVERYWHERE.contains(one)
                    || (one.equals("0.0.0.0") && !isSix)
                    || (Set.of("::", "[::]").contains(one) && isSix);
        }
    }

    static List<Claim> of(Member member) {
        List<Claim> claims = new ArrayList<>();
        List<Map<?, ?>> ports = member.items("ports").orElse(List.of());
        for (int i = 0; i < ports.size(); i++) {
            Map<?, ?> port = ports.get(i);
            Optional<String> address = Optional.ofNullable(port.get("host_ip")).map(Object::toString);
            String published = String.valueOf(port.get("published"));
            if (address.isPresent() && published.matches("[0-9]+")) {
                Object protocol = port.get("protocol");
                claims.add(new Claim(
                        member.service(),
                        i,
                        address.get(),
                        published,
                        protocol == null || protocol.equals("") ? "tcp" : protocol.toString()));
            }
        }
        return claims;
    }

    /**
     * The claims of the first that exclude each other or one of the others', by the port that they are about.
     *
     * @param alternatives which services never run together
     */
    static Map<String, List<Claim>> conflicts(
            List<Claim> claims, List<Claim> others, BiPredicate<String, String> alternatives) {
        Map<String, List<Claim>> rivals = byPort(Stream.concat(claims.stream(), others.stream()));
        Map<String, List<Claim>> conflicts = byPort(claims.stream());
        conflicts.replaceAll((port, own) -> own.stream()
                .filter(claim -> rivals.getOrDefault(port, List.of()).stream()
                        .anyMatch(other -> !other.equals(claim)
                                && claim.excludes(other)
                                && !alternatives.test(claim.service(), other.service())))
                .toList());
        conflicts.values().removeIf(List::isEmpty);
        return conflicts;
    }

    private static Map<String, List<Claim>> byPort(Stream<Claim> claims) {
        return claims.collect(Collectors.groupingBy(
                claim -> claim.published() + "/" + claim.protocol(), LinkedHashMap::new, Collectors.toList()));
    }
}
