package com.oraclelumira.auditor.compose.dotenv;

import com.oraclelumira.auditor.compose.dotenv.EnvFile.Bare;
import com.oraclelumira.auditor.compose.dotenv.EnvFile.Entry;
import com.oraclelumira.auditor.compose.dotenv.EnvFile.Note;
import com.oraclelumira.auditor.compose.interpolation.Expansion;
import com.oraclelumira.auditor.compose.interpolation.InvalidTemplateException;
import com.oraclelumira.auditor.compose.interpolation.Template;
import com.oraclelumira.auditor.compose.interpolation.VariableLookup;
import com.oraclelumira.auditor.compose.interpolation.VariableValue;
import com.oraclelumira.auditor.yaml.Origin.VariableUse;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What was read of a file so far. */
final class Collected {

    /** Lines that set, name or spoil a variable. */
    private static final int MAX_VARIABLES = 100_000;

    /** Characters of all values: lines that refer to each other grow fast. */
    private static final int MAX_CHARACTERS = 16 * 1024 * 1024;

    private final String file;
    private final VariableLookup outer;
    private final VariableLookup earlier;
    private final Map<String, Entry> entries = new LinkedHashMap<>();
    private final List<Bare> bare = new ArrayList<>();
    private final List<Note> notes = new ArrayList<>();
    private long characters;

    /**
     * Nothing so far.
     *
     * @param outer variables that win over those of the file
     * @param earlier those of files before it, over which those of the file win
     */
    Collected(String file, VariableLookup outer, VariableLookup earlier) {
        this.file = file;
        this.outer = outer;
        this.earlier = earlier;
    }

    /** Whether there is more than any file of variables holds; the rest is then not read. */
    boolean isFull(int line) {
        String bound = characters > MAX_CHARACTERS
                ? MAX_CHARACTERS + " characters"
                : entries.size() + bare.size() + notes.size() > MAX_VARIABLES ? MAX_VARIABLES + " variables" : "";
        if (!bound.isEmpty()) {
            error(line, "the file holds more than " + bound + "; the rest is not read");
        }
        return !bound.isEmpty();
    }

    void error(int line, String message) {
        notes.add(new Note(line, Note.Kind.ERROR, message));
    }

    void literal(String key, String value, int line) {
        entries.put(key, new Entry(VariableValue.of(value, source(line)), line, List.of()));
    }

    /** A value with variables of its own: the outer ones win, then earlier lines, then earlier files. */
    void template(String key, String value, int line) {
        VariableLookup lines = name -> Optional.ofNullable(entries.get(name)).map(Entry::value);
        VariableLookup lookup = outer.orElse(lines).orElse(earlier);
        try {
            Expansion expansion = Template.expand(value, lookup);
            characters += expansion.text().length();
            expansion.unset().forEach(name -> notes.add(Note.unset(line, name)));
            expansion.missing().forEach(missing -> notes.add(Note.required(line, missing)));
            VariableValue known = new VariableValue(expansion.text(), source(line), expansion.partial());
            entries.put(key, new Entry(known, line, expansion.uses()));
        } catch (InvalidTemplateException e) {
            error(line, key + ": invalid template: " + e.getMessage());
        }
    }

    void inherited(String key, int line) {
        Optional<VariableValue> value = outer.orElse(earlier).find(key);
        if (value.isPresent()) {
            VariableUse use = new VariableUse(key, value.get().source());
            entries.put(key, new Entry(value.get(), line, List.of(use)));
        } else {
            bare.add(new Bare(key, line));
        }
    }

    EnvFile result() {
        notes.sort(Comparator.comparingInt(Note::line));
        return new EnvFile(entries, bare, notes);
    }

    private String source(int line) {
        return file + ":" + line;
    }
}
