package com.oraclelumira.auditor.web.setting;

/** A file that a key names cannot be used; the message says why, and holds no secret. */
public final class UnusableFileException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public UnusableFileException(String message, Exception cause) {
        super(message, cause);
    }
}
