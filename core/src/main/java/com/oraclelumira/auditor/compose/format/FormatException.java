package com.oraclelumira.auditor.compose.format;

/** A text that is not in the notation it should be in. The message names the text and what is accepted, but not where it stands. */
public final class FormatException extends Exception {

    private static final long serialVersionUID = 1L;

    public FormatException(String message) {
        super(message);
    }
}
