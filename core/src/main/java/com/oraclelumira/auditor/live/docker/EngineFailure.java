package com.oraclelumira.auditor.live.docker;

import java.net.HttpURLConnection;
import org.jspecify.annotations.Nullable;

/** One question to an engine failed: it refused, or no answer came. The message holds the engine's words. */
final class EngineFailure extends Exception {

    private static final long serialVersionUID = 1L;

    /** Stands for: no answer came. */
    private static final int NO_ANSWER = 0;

    private final int status;
    private final String reason;

    private EngineFailure(int status, String message, @Nullable Throwable cause) {
        super(message, cause);
        this.status = status;
        this.reason = message;
    }

    static EngineFailure refused(int status, String words) {
        return new EngineFailure(status, "HTTP " + status + (words.isEmpty() ? "" : ": " + words), null);
    }

    static EngineFailure noAnswer(String words, Throwable cause) {
        return new EngineFailure(NO_ANSWER, words, cause);
    }

    /** Why, fit for a message. */
    String reason() {
        return reason;
    }

    /** Whether the engine says that there is no such thing. */
    boolean isAbsence() {
        return status == HttpURLConnection.HTTP_NOT_FOUND;
    }
}
