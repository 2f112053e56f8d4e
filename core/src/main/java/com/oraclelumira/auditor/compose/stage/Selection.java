package com.oraclelumira.auditor.compose.stage;

import com.oraclelumira.auditor.compose.ComposeException;
import com.oraclelumira.auditor.yaml.Origin;
import com.oraclelumira.auditor.yaml.YamlMapping;
import com.oraclelumira.auditor.yaml.YamlNode;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Deque;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/** Narrows a project to the services asked for and what they depend on. */
final class Selection {

    private final Diagnostics diagnostics;

    Selection(Diagnostics diagnostics) {
        this.diagnostics = diagnostics;
    }

    /** The services that the patterns of names mean; each pattern means at least one. */
    List<String> named(List<String> patterns, Collection<String> names) throws ComposeException {
        Set<String> found = new LinkedHashSet<>();
        for (String pattern : patterns) {
            Pattern glob = glob(pattern);
            List<String> fitting =
                    names.stream().filter(name -> glob.matcher(name).matches()).toList();
            if (fitting.isEmpty()) {
                throw diagnostics.refused(
                        "services", "no such service: " + pattern + Suggestions.among(pattern, names), Origin.NONE);
            }
            found.addAll(fitting);
        }
        return new ArrayList<>(found);
    }

    private static Pattern glob(String pattern) {
        StringBuilder regex = new StringBuilder();
        for (int i = 0; i < pattern.length(); i++) {
            char c = pattern.charAt(i);
            regex.append(
                    switch (c) {
                        case '*' -> ".*";
                        case '?' -> ".";
                        default -> Pattern.quote(String.valueOf(c));
                    });
        }
        return Pattern.compile(regex.toString());
    }

    /** Those services of the project, and all that they depend on, directly or not. */
    Profiles apply(Profiles project, List<String> selected) {
        YamlMapping services = project.model().get("services").orElse(null) instanceof YamlMapping declared
                ? declared
                : YamlMapping.empty(Origin.NONE);
        Set<String> needed = new LinkedHashSet<>();
        Deque<String> next = new ArrayDeque<>(selected);
        while (!next.isEmpty()) {
            String name = next.removeFirst();
            YamlNode service = services.get(name).orElse(null);
            if (service instanceof YamlMapping body && needed.add(name)) {
                next.addAll(Nodes.children(body, "depends_on").keySet());
            }
        }
        return project.keep(service -> needed.contains(service.getKey()));
    }
}
