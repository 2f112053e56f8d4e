package com.oraclelumira.auditor.drift;

import static java.util.Objects.requireNonNull;

import com.oraclelumira.auditor.model.DriftClass;
import com.oraclelumira.auditor.model.Severity;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * What a property is, in the words of the property catalogue.
 *
 * @param name its name in findings; {@code <key>} is any text, so that it stands for one property a key
 * @param desired the Compose keys that declare it, the deciding one first; none for what no key declares
 * @param live where the engine shows it: JSON pointers into its answer
 * @param unset what is expected where no key declares it
 * @param mode how both sides are compared
 * @param liveUpdatable whether the engine can change it without a restart, so that no label shows it
 * @param severity how much a drift matters before a rule grades it
 * @param classes how a drift of it can differ; none of what no engine shows
 */
public record PropertyInfo(
        String name,
        List<String> desired,
        List<String> live,
        String unset,
        Mode mode,
        boolean liveUpdatable,
        Severity severity,
        Set<DriftClass> classes) {

    private static final Set<DriftClass> OF_A_VALUE = Set.of(DriftClass.ADDED, DriftClass.REMOVED, DriftClass.CHANGED);

    /** How two values are compared. */
    public enum Mode {
        EQUAL("equal text after normalizing"),
        /** Units, tolerances and references are seen through. */
        MEANING("equal meaning"),
        LIST("equal items in the same order"),
        SET("equal items in any order"),
        MAP("equal value for each key"),
        /** A state. */
        JUDGED("judged, not compared");

        private final String words;

        Mode(String words) {
            this.words = words;
        }

        /** The mode in words, as the catalogue and explanations print it. */
        public String words() {
            return words;
        }
    }

    public PropertyInfo {
        requireNonNull(name, "name is null");
        requireNonNull(unset, "unset is null");
        requireNonNull(mode, "mode is null");
        requireNonNull(severity, "severity is null");
        desired = List.copyOf(desired);
        live = List.copyOf(live);
        classes = Set.copyOf(classes);
    }

    /** A property with a value, which can be added, removed or changed. */
    public PropertyInfo(
            String name,
            List<String> desired,
            List<String> live,
            String unset,
            Mode mode,
            boolean liveUpdatable,
            Severity severity) {
        this(name, desired, live, unset, mode, liveUpdatable, severity, OF_A_VALUE);
    }

    /** The same, of which a drift is always of one of those classes. */
    public PropertyInfo drifting(DriftClass... only) {
        return new PropertyInfo(name, desired, live, unset, mode, liveUpdatable, severity, Set.of(only));
    }

    /** The same, of which a drift can be of that class too. */
    public PropertyInfo driftingToo(DriftClass other) {
        Set<DriftClass> more = EnumSet.of(other);
        more.addAll(classes);
        return new PropertyInfo(name, desired, live, unset, mode, liveUpdatable, severity, more);
    }

    /** Whether findings that name their property so are of this one. */
    public boolean stands(String property) {
        return stands(name, property);
    }

    /** Whether a name of the catalogue stands for that property of a finding. */
    static boolean stands(String name, String property) {
        int key = name.indexOf('<');
        return key < 0
                ? name.equals(property)
                : property.startsWith(name.substring(0, key))
                        && Pattern.matches(("\\Q" + name + "\\E").replaceAll("<[a-z]+>", "\\\\E.+\\\\Q"), property);
    }
}
