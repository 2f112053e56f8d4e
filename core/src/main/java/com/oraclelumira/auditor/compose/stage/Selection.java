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
            List<String> fitting =
                    names.stream().filter(name -> fits(pattern, name)).toList();
            if (fitting.isEmpty()) {
                throw diagnostics.refused(
                        "services",
                        "no such service: " + pattern + diagnostics.suggestion(pattern, names),
                        Origin.NONE);
            }
            found.addAll(fitting);
        }
        return new ArrayList<>(found);
    }

    /** Whether that name fits a pattern of letters, {@code ?} and {@code *}; goes back to the last star only. */
    static boolean fits(String pattern, String name) {
        int p = 0;
        int star = -1;
        int resumed = 0;
        for (int n = 0; n < name.length(); ) {
            char c = p < pattern.length() ? pattern.charAt(p) : 0;
            if (c == '*') {
                star = p++;
                resumed = n;
            } else if (p < pattern.length() && (c == '?' || c == name.charAt(n))) {
                p++;
                n++;
            } else if (star >= 0) {
                p = star + 1;
                n = ++resumed;
            } else {
                return false;
            }
        }
        return pattern.substring(p).chars().allMatch(c -> c == '*');
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
