package com.oraclelumira.auditor.compose.interpolation;

import com.oraclelumira.auditor.model.PartialText;
import com.oraclelumira.auditor.yaml.Origin.VariableUse;
import java.util.List;
import java.util.Optional;

/**
 * A text after interpolation.
 *
 * @param text the result, with nothing where a variable has no value, as Compose has it
 * @param uses the variables that were looked at, in order of appearance; source {@code default} where the text's own
 *     default or alternative stood in for a value, {@code unset} where nothing did
 * @param partial the result with its holes, present exactly where a variable without a value went into it
 * @param unset the variables that Compose warns about: unset, without default, each once
 * @param missing the required variables without a value; a strict caller refuses the text, a tolerant one finds their
 *     holes in {@code partial}
 */
public record Expansion(
        String text,
        List<VariableUse> uses,
        Optional<PartialText> partial,
        List<String> unset,
        List<MissingVariable> missing) {

    public Expansion {
        uses = List.copyOf(uses);
        unset = List.copyOf(unset);
        missing = List.copyOf(missing);
    }

    /** A text that holds no variable. */
    static Expansion plain(String text) {
        return new Expansion(text, List.of(), Optional.empty(), List.of(), List.of());
    }
}
