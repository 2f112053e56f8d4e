package com.oraclelumira.auditor.live;

/** An engine could not be read. The message says which, why, and what would help. */
public final class EngineException extends Exception {

    private static final long serialVersionUID = 1L;

    public EngineException(String message) {
        super(message);
    }

    public EngineException(String message, Throwable cause) {
        super(message, cause);
    }
}
