package com.oraclelumira.auditor.web.api;

/** Ends a request with a problem; its message is the detail. */
final class ProblemException extends RuntimeException {

    private static final long serialVersionUID = 1L;
    private static final int BAD_REQUEST = 400;
    private static final int NOT_FOUND = 404;

    private final int status;

    ProblemException(int status, String detail) {
        super(detail);
        this.status = status;
    }

    static ProblemException absent(String detail) {
        return new ProblemException(NOT_FOUND, detail);
    }

    /** A parameter that holds something else than what is accepted. */
    static ProblemException parameter(String name, String held, String accepted) {
        return new ProblemException(BAD_REQUEST, name + ": got '" + held + "'; accepted: " + accepted);
    }

    int status() {
        return status;
    }

    String detail() {
        return String.valueOf(getMessage());
    }
}
