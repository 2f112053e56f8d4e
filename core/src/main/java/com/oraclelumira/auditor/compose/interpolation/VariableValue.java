package com.oraclelumira.auditor.compose.interpolation;

import static java.util.Objects.requireNonNull;

import com.oraclelumira.auditor.model.PartialText;
import java.util.Optional;

/**
 * What a variable holds.
 *
 * @param text the value; of a value that itself refers to unset variables, the text with nothing in their place
 * @param source what gave it, in words: {@code process}, {@code .env:3}
 * @param partial the value with its holes, present exactly where a variable without a value went into it
 */
public record VariableValue(String text, String source, Optional<PartialText> partial) {

    public VariableValue {
        requireNonNull(text, "text is null");
        requireNonNull(source, "source is null");
        requireNonNull(partial, "partial is null");
    }

    /** A value that is fully known. */
    public static VariableValue of(String text, String source) {
        return new VariableValue(text, source, Optional.empty());
    }

    /** Whether it looks empty here but may hold something where its own variables have values. */
    boolean isPerhapsEmpty() {
        return text.isEmpty() && partial.isPresent();
    }

    /** Names the source, never the value: values are secrets often enough. */
    @Override
    public String toString() {
        return "VariableValue[" + source + "]";
    }
}
