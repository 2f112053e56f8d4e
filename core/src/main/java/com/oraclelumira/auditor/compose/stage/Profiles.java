package com.oraclelumira.auditor.compose.stage;

import com.oraclelumira.auditor.compose.Service;
import com.oraclelumira.auditor.yaml.Origin;
import com.oraclelumira.auditor.yaml.YamlMapping;
import com.oraclelumira.auditor.yaml.YamlNode;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Predicate;

/**
 * A model and the services that are not part of it.
 *
 * @param model with the enabled services only
 * @param disabled the others, by name
 */
record Profiles(YamlMapping model, Map<String, YamlMapping> disabled) {

    /** That model with the services that need no profile or have an active one. */
    static Profiles of(YamlMapping model, Collection<String> active) {
        return new Profiles(model, Map.of()).keep(service -> isEnabled(service.getValue(), active));
    }

    static boolean isEnabled(YamlNode service, Collection<String> active) {
        if (!(service instanceof YamlMapping body)
                || Nodes.items(body, "profiles").isEmpty()
                || active.contains(Service.EVERY_PROFILE)) {
            return true;
        }
        return Nodes.items(body, "profiles").stream()
                .anyMatch(
                        profile -> Nodes.text(profile).filter(active::contains).isPresent());
    }

    /** This one with only those of its enabled services that fit. */
    Profiles keep(Predicate<Map.Entry<String, YamlNode>> fits) {
        Map<String, YamlMapping> out = new LinkedHashMap<>(disabled);
        Map<String, YamlMapping.Entry> kept = new LinkedHashMap<>();
        YamlMapping services = model.get("services").orElse(null) instanceof YamlMapping declared
                ? declared
                : YamlMapping.empty(Origin.NONE);
        services.entries().forEach((name, entry) -> {
            if (fits.test(Map.entry(name, entry.value()))) {
                kept.put(name, entry);
            } else if (entry.value() instanceof YamlMapping body) {
                out.put(name, body);
            }
        });
        return new Profiles(model.with("services", new YamlMapping(kept, services.origin())), out);
    }
}
