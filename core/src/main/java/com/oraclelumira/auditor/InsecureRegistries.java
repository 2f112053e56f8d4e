package com.oraclelumira.auditor;

import com.fasterxml.jackson.databind.JsonNode;
import com.google.common.net.InetAddresses;
import com.oraclelumira.auditor.model.ImageReference;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * The registries that an engine talks to without TLS, or without verifying it, beside those on its own host.
 *
 * @param names hosts with their port, and ranges of addresses
 */
record InsecureRegistries(Set<String> names) {

    private static final Set<String> BUILT_IN = Set.of("127.0.0.0/8", "::1/128");

    /** Those of {@code /info}; empty where it does not show any registry. */
    static Optional<InsecureRegistries> of(JsonNode info) {
        JsonNode registries = info.path("RegistryConfig");
        if (!registries.isObject()) {
            return Optional.empty();
        }
        Set<String> insecure = new LinkedHashSet<>();
        registries.path("InsecureRegistryCIDRs").forEach(range -> insecure.add(range.asText("")));
        registries.path("IndexConfigs").properties().forEach(entry -> {
            if (!entry.getValue().path("Secure").asBoolean(true)) {
                insecure.add(entry.getKey());
            }
        });
        insecure.removeAll(BUILT_IN);
        return Optional.of(new InsecureRegistries(insecure));
    }

    /** Whether the image comes from one of them; not known where a name would have to be looked up. */
    Optional<Boolean> hold(String reference) {
        String registry = registry(reference);
        if (names.contains(registry)) {
            return Optional.of(true);
        }
        List<Subnet> ranges =
                names.stream().flatMap(name -> Subnet.parse(name).stream()).toList();
        String host = registry.replaceFirst(":[0-9]+$", "");
        if (ranges.isEmpty() || registry.equals(ImageReference.DEFAULT_REGISTRY)) {
            return Optional.of(false);
        }
        return InetAddresses.isInetAddress(host)
                ? Subnet.parse(host + (host.contains(":") ? "/128" : "/32"))
                        .map(address -> ranges.stream().anyMatch(address::overlaps))
                : Optional.empty();
    }

    private static String registry(String reference) {
        try {
            return ImageReference.parse(reference).registry();
        } catch (IllegalArgumentException e) {
            // an image id is no reference
            return ImageReference.DEFAULT_REGISTRY;
        }
    }
}
