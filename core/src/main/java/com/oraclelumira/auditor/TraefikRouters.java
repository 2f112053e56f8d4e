package com.oraclelumira.auditor;

import com.google.re2j.Matcher;
import com.google.re2j.Pattern;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.BiPredicate;

/** The HTTP routers that Traefik makes of labels, and which services claim the same one. */
final class TraefikRouters {

    private static final Pattern LABEL = Pattern.compile("(?i)traefik\\.http\\.routers\\.([^.]+)\\.(.+)");

    private final Map<String, Map<String, Router>> routers = new LinkedHashMap<>();

    private final BiPredicate<String, String> alternatives;

    /**
     * The routers of those services.
     *
     * @param labels of each service, by name
     * @param alternatives which services never run together
     */
    TraefikRouters(Map<String, Map<String, String>> labels, BiPredicate<String, String> alternatives) {
        this.alternatives = alternatives;
        labels.forEach((service, own) -> routers.put(service, routers(own)));
    }

    /** The routers of a service, in the vocabulary of rules. */
    List<Object> of(String service) {
        List<Object> described = new ArrayList<>();
        routers.getOrDefault(service, Map.of())
                .forEach((name, router) -> described.add(
                        Map.of("name", name, "rule", router.rule(), "also_claimed_by", others(service, name, router))));
        return described;
    }

    private List<String> others(String service, String name, Router router) {
        return routers.entrySet().stream()
                .filter(other -> !other.getKey().equals(service) && !alternatives.test(service, other.getKey()))
                .filter(other -> other.getValue().containsKey(name)
                        || other.getValue().values().stream().anyMatch(router::rivals))
                .map(Map.Entry::getKey)
                .toList();
    }

    private static Map<String, Router> routers(Map<String, String> labels) {
        Map<String, Map<String, String>> options = new LinkedHashMap<>();
        if (!labels.getOrDefault("traefik.enable", "true").equals("false")) {
            labels.forEach((key, value) -> {
                Matcher matcher = LABEL.matcher(key);
                if (matcher.matches()) {
                    options.computeIfAbsent(matcher.group(1), name -> new LinkedHashMap<>())
                            .put(matcher.group(2).toLowerCase(Locale.ROOT), value);
                }
            });
        }
        Map<String, Router> routers = new LinkedHashMap<>();
        options.forEach((name, own) -> {
            if (own.containsKey("rule")) {
                routers.put(name, Router.of(own));
            }
        });
        return routers;
    }

    /**
     * A router.
     *
     * @param rule which requests it takes
     * @param entryPoints where they come in; empty: wherever Traefik lets them in by default
     * @param isEncrypted whether it takes encrypted requests only, or plain ones only
     * @param priority which of two that take a request gets it; empty: the longer rule
     */
    private record Router(String rule, Set<String> entryPoints, boolean isEncrypted, String priority) {

        static Router of(Map<String, String> options) {
            Set<String> entryPoints = new LinkedHashSet<>();
            Arrays.stream(options.getOrDefault("entrypoints", "").split(",", -1))
                    .map(String::strip)
                    .filter(name -> !name.isEmpty())
                    .forEach(entryPoints::add);
            boolean isEncrypted = !options.getOrDefault("tls", "true").equals("false")
                    && options.keySet().stream().anyMatch(key -> key.equals("tls") || key.startsWith("tls."));
            return new Router(
                    options.getOrDefault("rule", ""), entryPoints, isEncrypted, options.getOrDefault("priority", ""));
        }

        /** Whether both take the same requests at one place, and nothing says which of them gets one. */
        boolean rivals(Router other) {
            boolean meet = entryPoints.isEmpty()
                    || other.entryPoints.isEmpty()
                    || !Collections.disjoint(entryPoints, other.entryPoints);
            return meet
                    && isEncrypted == other.isEncrypted
                    && priority.equals(other.priority)
                    && plain(rule).equals(plain(other.rule));
        }

        private static String plain(String rule) {
            return rule.replaceAll("\\s+", "").replace('"', '`').replace('\'', '`');
        }
    }
}
