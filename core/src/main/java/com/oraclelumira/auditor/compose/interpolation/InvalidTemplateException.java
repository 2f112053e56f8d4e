package com.oraclelumira.auditor.compose.interpolation;

/** A text that cannot be interpolated. Its message shows the reference at fault without default or message text. */
public final class InvalidTemplateException extends Exception {

    private static final long serialVersionUID = 1L;

    InvalidTemplateException(String message) {
        super(message);
    }
}
