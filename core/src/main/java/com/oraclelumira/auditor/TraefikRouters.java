package com.oraclelumira.auditor;

import com.google.re2j.Matcher;
import com.google.re2j.Pattern;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** The HTTP routers that Traefik makes of labels, and which services claim the same one. */
final class TraefikRouters {

    private static final Pattern RULE = Pattern.compile("traefik\\.http\\.routers\\.([^.]+)\\.rule");

    private final Map<String, Map<String, String>> rules = new LinkedHashMap<>();

    /** @param labels of each service, by name */
    TraefikRouters(Map<String, Map<String, String>> labels) {
        labels.forEach((service, own) -> rules.put(service, rules(own)));
    }

    /** The routers of a service, in the vocabulary of rules. */
    List<Object> of(String service) {
        List<Object> routers = new ArrayList<>();
        rules.getOrDefault(service, Map.of())
                .forEach((name, rule) -> routers.add(
                        Map.of("name", name, "rule", rule, "also_claimed_by", others(service, name, rule))));
        return routers;
    }

    private List<String> others(String service, String name, String rule) {
        return rules.entrySet().stream()
                .filter(other -> !other.getKey().equals(service))
                .filter(other -> other.getValue().containsKey(name)
                        || other.getValue().values().stream().anyMatch(it -> Objects.equals(plain(it), plain(rule))))
                .map(Map.Entry::getKey)
                .toList();
    }

    private static String plain(String rule) {
        return rule.replaceAll("\\s+", "").replace('"', '`').replace('\'', '`');
    }

    private static Map<String, String> rules(Map<String, String> labels) {
        Map<String, String> rules = new LinkedHashMap<>();
        if (!labels.getOrDefault("traefik.enable", "true").equals("false")) {
            labels.forEach((key, value) -> {
                Matcher matcher = RULE.matcher(key);
                if (matcher.matches()) {
                    rules.put(matcher.group(1), value);
                }
            });
        }
        return rules;
    }
}
