package com.oraclelumira.auditor.compose.stage;

import com.oraclelumira.auditor.compose.ComposeException;
import com.oraclelumira.auditor.yaml.Origin;
import com.oraclelumira.auditor.yaml.YamlMapping;
import com.oraclelumira.auditor.yaml.YamlNode;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
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

    /** Whether that name fits a pattern of letters, {@code ?}, {@code *} and {@code [a-c]}; goes back to the last star only. */
    static boolean fits(String pattern, String name) {
        int p = 0;
        int star = -1;
        int resumed = 0;
        for (int n = 0; n < name.length(); ) {
            if (p < pattern.length() && pattern.charAt(p) == '*') {
                star = p++;
                resumed = n;
                continue;
            }
            int next = past(pattern, p, name.charAt(n));
            if (next > 0) {
                p = next;
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

    /** Where the pattern goes on behind what stands for that letter at {@code p}; -1 where something else stands there. */
    private static int past(String pattern, int p, char letter) {
        int close = p < pattern.length() && pattern.charAt(p) == '[' ? pattern.indexOf(']', p + 2) : -1;
        if (close > 0) {
            boolean negated = pattern.charAt(p + 1) == '^';
            boolean listed = lists(pattern.substring(negated ? p + 2 : p + 1, close), letter);
            return listed != negated ? close + 1 : -1;
        }
        boolean fits = p < pattern.length() && (pattern.charAt(p) == '?' || pattern.charAt(p) == letter);
        return fits ? p + 1 : -1;
    }

    /** Whether letters and ranges such as {@code a-cx} hold that letter. */
    private static boolean lists(String letters, char letter) {
        for (int i = 0; i < letters.length(); i++) {
            boolean range = i + 2 < letters.length() && letters.charAt(i + 1) == '-';
            char last = letters.charAt(range ? i + 2 : i);
            if (letters.charAt(i) <= letter && letter <= last) {
                return true;
            }
            i += range ? 2 : 0;
        }
        return false;
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
        Profiles kept = project.keep(service -> needed.contains(service.getKey()));
        YamlMapping model = kept.model();
        if (!(model.get("services").orElse(null) instanceof YamlMapping left)) {
            return kept;
        }
        YamlMapping narrowed = Nodes.mapped(left, (name, service) -> without(service, needed));
        return new Profiles(model.with("services", narrowed), kept.disabled());
    }

    /** What is not there is nothing to wait for: a dependency that may be missing goes with its service. */
    private static YamlNode without(YamlNode service, Set<String> needed) {
        if (!(service instanceof YamlMapping body
                && body.get("depends_on").orElse(null) instanceof YamlMapping dependencies)) {
            return service;
        }
        Map<String, YamlMapping.Entry> left = new LinkedHashMap<>(dependencies.entries());
        left.keySet().retainAll(needed);
        return left.isEmpty()
                ? body.without("depends_on")
                : body.with("depends_on", new YamlMapping(left, dependencies.origin()));
    }
}
