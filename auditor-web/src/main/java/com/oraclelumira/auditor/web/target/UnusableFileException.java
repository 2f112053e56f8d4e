package com.oraclelumira.auditor.web.target;

/** A file that a key names cannot be used; the message says why, and holds no secret. */
final class UnusableFileException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    UnusableFileException(String message, Exception cause) {
        super(message, cause);
    }
}
