package com.oraclelumira.auditor.web.audit;

/** An audit came to no report. The message says why in the user's own words and holds no secret value. */
public final class AuditException extends Exception {

    private static final long serialVersionUID = 1L;

    public AuditException(String message, Throwable cause) {
        super(message, cause);
    }
}
