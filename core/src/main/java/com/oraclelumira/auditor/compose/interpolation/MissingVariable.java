package com.oraclelumira.auditor.compose.interpolation;

import static java.util.Objects.requireNonNull;

/**
 * A variable that the text requires and that has no value.
 *
 * @param name the variable
 * @param message the text's own words behind {@code :?} or {@code ?}, interpolated; may be empty
 */
public record MissingVariable(String name, String message) {

    public MissingVariable {
        requireNonNull(name, "name is null");
        requireNonNull(message, "message is null");
    }

    /** {@code required variable NAME is missing a value: MESSAGE}, as Compose says it. */
    @Override
    public String toString() {
        String text = "required variable " + name + " is missing a value";
        return message.isEmpty() ? text : text + ": " + message;
    }
}
