package com.oraclelumira.auditor.git;

import org.jspecify.annotations.Nullable;

/** A repository or a ref that cannot be read. The message is one clause fit for people and holds no credentials. */
public final class GitException extends Exception {

    private static final long serialVersionUID = 1L;

    GitException(String message) {
        this(message, null);
    }

    GitException(String message, @Nullable Throwable cause) {
        super(message, cause);
    }
}
