package com.oraclelumira.auditor.drift;

import static java.util.Objects.requireNonNull;

import com.oraclelumira.auditor.model.Severity;
import java.util.List;

/**
 * What a property is, in the words of the property catalogue.
 *
 * @param name its name in findings; {@code <key>} stands for one property a key
 * @param desired the Compose keys that declare it, the deciding one first; none for what no key declares
 * @param live where the engine shows it: JSON pointers into its answer
 * @param unset what is expected where no key declares it
 * @param mode how both sides are compared
 * @param liveUpdatable whether the engine can change it without a restart, so that no label shows it
 * @param severity how much a drift matters before a rule grades it
 */
public record PropertyInfo(
        String name,
        List<String> desired,
        List<String> live,
        String unset,
        Mode mode,
        boolean liveUpdatable,
        Severity severity) {

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
    }
}
