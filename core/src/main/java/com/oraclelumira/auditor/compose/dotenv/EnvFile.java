package com.oraclelumira.auditor.compose.dotenv;

import com.oraclelumira.auditor.compose.interpolation.MissingVariable;
import com.oraclelumira.auditor.compose.interpolation.VariableLookup;
import com.oraclelumira.auditor.compose.interpolation.VariableValue;
import com.oraclelumira.auditor.yaml.Origin.VariableUse;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What one file of variables says.
 *
 * @param entries the variables it sets, in the order of their first line; of a repeated one the last value
 * @param bare the variables it names without a value and that nobody else sets: absent in Compose
 * @param notes what Compose refuses or warns about, in line order
 */
public record EnvFile(Map<String, Entry> entries, List<Bare> bare, List<Note> notes) {

    /**
     * A variable of the file.
     *
     * @param value its value; the source is {@code file:line}, or where an inherited one came from
     * @param line where it stands, from 1
     * @param uses the variables that went into it; of an inherited one, itself
     */
    public record Entry(VariableValue value, int line, List<VariableUse> uses) {
        public Entry {
            uses = List.copyOf(uses);
        }
    }

    /** A name without a value, from line 1 on. */
    public record Bare(String name, int line) {}

    /**
     * Something that was wrong in a line.
     *
     * @param line from 1
     * @param kind what follows from it
     * @param message without file and line; holds no value
     */
    public record Note(int line, Kind kind, String message) {

        /** How far a note goes. */
        public enum Kind {
            /** Compose refuses the file. The statement was left out here. */
            ERROR,
            /** A required variable has no value: Compose refuses the file; here its value has a hole. */
            REQUIRED,
            /** A variable has no value: Compose warns and puts nothing there; here its value has a hole. */
            UNSET
        }

        static Note required(int line, MissingVariable missing) {
            return new Note(line, Kind.REQUIRED, missing.toString());
        }

        static Note unset(int line, String name) {
            return new Note(
                    line, Kind.UNSET, "The \"" + name + "\" variable is not set. Defaulting to a blank string.");
        }

        /** {@code line 2: key cannot contain a space}. */
        @Override
        public String toString() {
            return "line " + line + ": " + message;
        }
    }

    public EnvFile {
        entries = Collections.unmodifiableMap(new LinkedHashMap<>(entries));
        bare = List.copyOf(bare);
        notes = List.copyOf(notes);
    }

    /** Its variables. */
    public VariableLookup lookup() {
        return name -> Optional.ofNullable(entries.get(name)).map(Entry::value);
    }
}
