package com.oraclelumira.auditor.compose.stage;

/** A value cannot be what it should be. The walk that met it adds path and place. */
final class Refusal extends Exception {

    private static final long serialVersionUID = 1L;

    /** @param message what is wrong and what was found; what is accepted. No path, no secret */
    Refusal(String message) {
        super(message);
    }

    String text() {
        return String.valueOf(getMessage());
    }
}
